package org.upgradetck.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A report opened from the disk; when it is closed it must have kept quiet and to itself. */
final class OpenPage implements AutoCloseable {

  private static final int TOO_LONG_MILLIS = 10_000;

  private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
  private final BrowserContext context;
  private final Page page;
  private final Path file;

  private OpenPage(BrowserContext context, Path file) {
    this.context = context;
    this.file = file;
    this.page = context.newPage();
    page.setDefaultTimeout(TOO_LONG_MILLIS);
    page.onConsoleMessage(message -> complaints.add("console: " + message.text()));
    page.onPageError(error -> complaints.add("error: " + error));
    page.onDialog(
        dialog -> {
          complaints.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    context.onRequest(
        request -> {
          if (!request.url().matches("(file|data|blob):.*")) {
            complaints.add("request: " + request.url());
          }
        });
  }

  static OpenPage of(Browser browser, Path file, int width, ColorScheme colours) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(colours));
    context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
    return new OpenPage(context, file);
  }

  static OpenPage of(Browser browser, Path file) {
    return of(browser, file, 1280, ColorScheme.LIGHT);
  }

  /** Goes to a place in the page, the first time by loading it. */
  OpenPage at(String fragment) {
    page.navigate(file.toUri() + fragment);
    return this;
  }

  Page page() {
    return page;
  }

  Locator all(String selector) {
    return page.locator(selector);
  }

  /** A check by its id. */
  Locator row(String id) {
    return page.locator("details.row[data-id='" + id + "']");
  }

  Locator visibleRows() {
    return page.locator("details.row:not([hidden])");
  }

  /** The part of the address behind the file, once it is there: it is written a little later. */
  void waitForFragment(String fragment) {
    page.waitForFunction("wanted => location.hash === wanted", fragment);
  }

  /** What the page wrote to the clipboard. */
  String clipboard() {
    return String.valueOf(page.evaluate("() => navigator.clipboard.readText()"));
  }

  @Override
  public void close() {
    context.close();
    assertThat(complaints).as("what the page said or asked for").isEmpty();
  }
}
