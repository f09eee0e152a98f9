"""Where reports differ on one matter.

spelling   names of one person or place that are written otherwise; told apart from the disputes
figure     a number, measure, day or hour that a report gives, with the words around it
matter     how likely two figures of two reports answer one question
nature     update, precision, speaker or conflict
wording    what it is about, in plain words
posts      what reports call one person for what he does
ages       how old one named person is
persons    who had a part in the event: "the gunman", named otherwise or not yet
sites      where it happened, where somebody is from
causes     why it happened
clauses    who is told to be or do what
states     opposed states of one person or thing
pending    what is told to be done here, and not, or not yet, there
denials    what a voice denies here and another report tells
answers    answers in words to one question → a dispute
gathering  figures on one matter → disputes; all kinds together
"""

from headwater.accord.disputes.gathering import days_of, disputes

__all__ = ["days_of", "disputes"]
