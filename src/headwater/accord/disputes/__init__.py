"""Where reports differ on one matter.

spelling   names of one person or place that are written otherwise; told apart from the disputes
figure     a number, measure, day or hour that a report gives, with the words around it
matter     how likely two figures of two reports answer one question
nature     update, precision, speaker or conflict
wording    what it is about, in plain words
posts      what reports call one person for what he does
denials    what is denied here and told there
gathering  figures on one matter → disputes; all kinds together
"""

from headwater.accord.disputes.gathering import days_of, disputes

__all__ = ["days_of", "disputes"]
