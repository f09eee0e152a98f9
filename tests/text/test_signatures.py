import random

from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.text.signatures import LENGTH, Bands, alike, runs, sign
from headwater.text.words import words

WORDS = [f"{a}{b}" for a in ("tarn", "holm", "orrin", "kestral", "brandt") for b in range(200)]


def text(dice, size=300):
    return " ".join(dice.choices(WORDS, k=size))


def edited(dice, whole, changes):
    row = whole.split()
    for at in dice.sample(range(len(row)), changes):
        row[at] = dice.choice(WORDS)
    return " ".join(row)


def jaccard(first, second):
    a, b = (set(row.tolist()) for row in runs([words(first), words(second)]))
    return len(a & b) / len(a | b)


def test_the_estimate_is_near_the_share_of_runs_in_common():
    dice = random.Random(1)
    for changes in (0, 5, 20, 60):
        whole = text(dice)
        other = edited(dice, whole, changes)
        first, second = sign([words(whole), words(other)])
        assert abs(alike(first, second) - jaccard(whole, other)) < 0.15


def test_bands_find_near_duplicates_among_many_and_nothing_else():
    dice = random.Random(2)
    wholes = [text(dice) for _ in range(200)]
    bands = Bands()
    for signature in sign([words(whole) for whole in wholes]):
        bands.add(signature)
    copies = sign([words(edited(dice, whole, 5)) for whole in wholes])
    assert [[number for number, _ in bands.near(copy, 0.8)] for copy in copies] == [[n] for n in range(200)]
    (stranger,) = sign([words(text(dice))])
    assert bands.near(stranger, 0.8) == []


def test_a_bucket_holds_the_latest_few_however_many_are_alike():
    bands = Bands()
    (signature,) = sign([words("The ferry Tarn Star ran aground off Holm island with 62 aboard.")])
    numbers = [bands.add(signature) for _ in range(100)]
    assert [number for number, _ in bands.near(signature, 0.8)] == numbers[-8:]


def test_runs_end_where_their_text_ends():
    one, two = "a b c d", "e f g"
    together, apart = runs([words(one), words(two)]), [*runs([words(one)]), *runs([words(two)])]
    assert [row.tolist() for row in together] == [row.tolist() for row in apart]
    assert [len(row) for row in together] == [2, 1]


def test_order_within_a_run_counts():
    first, second = runs([words("a b c"), words("c b a")])
    assert first.tolist() != second.tolist()


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(max_size=40), max_size=5))
def test_any_texts_are_signed_one_by_one_as_together(texts):
    rows = [words(text) for text in texts]
    together = sign(rows)
    alone = [sign([row])[0] for row in rows]
    assert [signature.numbers.tolist() for signature in together] == [signature.numbers.tolist() for signature in alone]
    assert [signature.bands for signature in together] == [signature.bands for signature in alone]
    assert all(len(signature.numbers) == LENGTH for signature in together)
