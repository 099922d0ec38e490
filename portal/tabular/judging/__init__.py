"""The types of columns, judged from every one of their cells and never from the first rows alone.

Public: `judge_table`, `Judgement`, `Explainer`, `Form`.
"""

from portal.tabular.judging.explain import Explainer
from portal.tabular.judging.forms import Form
from portal.tabular.judging.judge import Judgement, judge_table

__all__ = ["Explainer", "Form", "Judgement", "judge_table"]
