"""The origins of a story: who stands at the head of its chains, and how many of them are independent.

bodies    for whom a voice speaks: itself, or the body that it is the mouth or the head of
unnamed   which unnamed voices are one
voices    the two together: the mark of each citation's voice
ends      at which citations a report's chains end
quoted    who is quoted with the same words is one voice
heads     the last voices of all chains, gathered by mark
vouching  how likely a head vouches for the main claim
counting  the heads as origins; count, low, high
"""

from headwater.stemma.origins.counting import origins

__all__ = ["origins"]
