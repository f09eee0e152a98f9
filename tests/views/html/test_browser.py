"""The page in a real browser: it asks nobody for anything, fits a telephone, and leads to the exact passage.

Skipped where Playwright or Chromium is missing. To run: `pip install playwright`, a `chromium` on the PATH, and for the
check of accessibility `AXE=…/axe.min.js` (from `npm install axe-core`).
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from headwater.views import html

sync_api = pytest.importorskip("playwright.sync_api", reason="no Playwright: pip install playwright to drive the page")
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
AXE = os.environ.get("AXE", "")
QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
pytestmark = pytest.mark.skipif(not CHROMIUM, reason="no Chromium: put chromium on the PATH to drive the page")


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_api.sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield running
        running.close()


@pytest.fixture
def opened(browser, make, tmp_path: Path) -> Iterator[Any]:
    """Opens a page from disk and watches what it asks for and complains about."""
    contexts, asked = [], []

    def open_(width: int = 1200, scheme: str = "light", words=str, script: bool = True) -> Any:
        file = tmp_path / "story.html"
        file.write_text(html.page(make(words)), encoding="utf8")
        size = {"width": width, "height": 900}
        contexts.append(browser.new_context(viewport=size, color_scheme=scheme, java_script_enabled=script))
        page = contexts[-1].new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: asked.append(message.text))
        page.on("pageerror", lambda error: asked.append(str(error)))
        page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
        page.goto(file.as_uri())
        assert asked.pop(0) == file.as_uri()
        return page

    yield open_
    assert asked == []
    for context in contexts:
        context.close()


@pytest.mark.parametrize("width", [360, 900, 1440])
def test_the_page_fits_its_window(opened, width: int) -> None:
    page = opened(width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_dot_leads_to_the_exact_passage(opened) -> None:
    page = opened()
    page.click("tr#s1-c1 td.has a")
    page.wait_for_function("CSS.highlights.has('passage')")
    assert page.evaluate("String([...CSS.highlights.get('passage')][0])") == "the ferry would sail on Friday"
    assert page.locator("#s1-r1-19-49").evaluate("e => e.getBoundingClientRect().top") < 900


def test_the_keyboard_opens_the_evidence_of_an_edge(opened) -> None:
    page = opened()
    page.locator("a.edge.rewrites").focus()
    drawer = page.locator(".drawer")
    assert "The ferry will sail on Saturday" in drawer.inner_text()
    page.keyboard.press("Escape")
    assert drawer.is_hidden()


def test_a_link_to_an_edge_unfolds_its_evidence(opened) -> None:
    page = opened()
    page.locator("#s1-r2 .kin a").first.click()
    assert page.locator("#s1-e1").is_visible()


def test_statuses_and_marks_can_be_chosen(opened) -> None:
    page = opened()
    page.check(".show-echoed")
    assert page.locator("tr#s1-c1").is_hidden() and page.locator("tr#s1-c2").is_visible()
    line = "e => getComputedStyle(e).textDecorationLine"
    assert page.locator("#s1-r1 .body .time").evaluate(line) == "underline"
    page.uncheck(".mark-time")
    assert page.locator("#s1-r1 .body .time").evaluate(line) == "none"


def test_without_script_links_still_lead_to_the_paragraph(opened) -> None:
    page = opened(script=False)
    page.click("tr#s1-c1 td.has a")
    assert page.url.endswith("#s1-r1-19-49")


@pytest.mark.parametrize("words", ["</script><script>alert(1)</script>", '"><img src=x onerror=alert(1)>'])
def test_hostile_words_do_nothing(opened, words: str) -> None:
    page = opened(words=lambda text: text + words)
    page.wait_for_load_state()
    assert page.locator("img").count() == 0


@pytest.mark.skipif(not AXE, reason="no axe-core: set AXE to its axe.min.js to check accessibility")
@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (1200, "light"), (1200, "dark")])
def test_axe_finds_nothing(opened, width: int, scheme: str) -> None:
    page = opened(width, scheme)
    page.evaluate(Path(AXE).read_text(encoding="utf8"))
    found = page.evaluate("axe.run()")
    assert [(v["id"], v["nodes"][0]["html"]) for v in found["violations"]] == []
