"""Times: "on Monday" in a text is a day in the world.

A grammar whose words are data (languages/en/times.toml and its neighbours) finds the expressions; small functions
say what each means, counted from the day of publication, from another day for a copied passage, or from a time named
before.

tokens, lexicon, numerals    the text as rows of symbols
forms, grammar               the forms that times take
tense, scope                 what an expression is counted from
meanings                     from words to a TIMEX3 value
value, reckoning             such values, and reckoning with them
sense                        what looks like a time and is none
foretold                     which days a text speaks of as still to come
"""

from headwater.reading.times.find import as_day, find
from headwater.reading.times.foretold import foretold, reread
from headwater.reading.times.value import bounds, is_value

__all__ = ["as_day", "bounds", "find", "foretold", "is_value", "reread"]
