"""The same examples in every run (`pytest --hypothesis-profile search` looks for new ones); every export is judged."""

import conformance
from hypothesis import settings

settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("search", derandomize=False, deadline=None)
settings.load_profile("steady")
conformance.check_every_export()
