"""A made-up press: stories with known stemmata, to test the stemma on. Nothing in them exists.

phrases    "the [ferry|ship] {ship} sank": one of these, and a value of the story
world      the tables: what happened, who can say so, in which words
draft      a report in the making, and how it is printed
desk       what a newsroom does with a text: writes, copies, cuts, rewrites, cites, adds, slips, merges
chronicle  a whole story: who reports first, who draws on whom, which report is lost; and the truth about it
"""
