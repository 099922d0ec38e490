"""Procedures as public services by CPSV-AP 3.2 (https://semiceu.github.io/CPSV-AP/releases/3.2.0/).

Agencies, topics and areas bear the names that they have in the catalogue of datasets, so that the two
join. Public: `describe_service`, `describe_services`, `PATH`.
"""

from portal.syndication.cpsv.describing import PATH, describe_service, describe_services

__all__ = ["PATH", "describe_service", "describe_services"]
