"""What happens to a telling on its way along an edge of the stemma.

beside     sentences of the upper report laid beside those of the lower one that tell the same
wording    hedges, negation and scope     facts      numbers and times     voicing    who is given as the source
changes    the table of these rules       omissions  what the lower report leaves out
"""

from headwater.accord.descent.changes import changed
from headwater.accord.descent.omissions import omissions

__all__ = ["changed", "omissions"]
