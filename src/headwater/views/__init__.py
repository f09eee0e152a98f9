"""Collection → what people and programs see.

json       the contract's object, and one line a report
schema     the contract as JSON Schema
brief      the terminal
markdown   the same, to paste and to file
html       the story page: everything, in one file that opens from disk
"""
