"""Legal documents as texts cite them: `Nghị quyết số 04/NQ-TU ngày 02/8/2011`."""
