package shop.kontor.journeys;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real Chromium, in one language and size, that leaves a picture of what it saw under {@code target/pictures}. */
final class Browser implements AutoCloseable {

  private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");
  private static final Path PICTURES = Path.of("target/pictures");
  /** How often it looks whether what is awaited has come. */
  private static final Duration GLANCE = Duration.ofMillis(25);

  private final ChromeDriver chromium;
  private final URI shop;
  private final String name;

  /** @param more arguments of Chromium's, such as what its camera sees */
  Browser(URI shop, String language, String device, String... more) {
    this.shop = shop;
    this.name = language + "-" + device;
    boolean phone = device.equals("phone");
    var options = new ChromeOptions().setBinary("/usr/bin/chromium");
    options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic",
        "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--hide-scrollbars", "--lang=" + language, "--window-size=" + (phone ? "500,900" : "1280,900"));
    options.addArguments(more);
    options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
    if (phone) {
      options.setExperimentalOption("mobileEmulation",
          Map.of("deviceMetrics", Map.of("width", 390, "height", 844, "pixelRatio", 1.0)));
    }
    chromium = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(Path.of("/usr/bin/chromedriver")
        .toFile()).build(), options);
  }

  private WebDriverWait patience() {
    return new WebDriverWait(chromium, Duration.ofSeconds(30), GLANCE);
  }

  Browser open(String path) {
    chromium.get(shop.resolve(path).toString());
    return settled();
  }

  /** Waits until nothing is being fetched any more. What waits for her to ask for it may go on waiting. */
  Browser settled() {
    patience().until(driver -> (Boolean) chromium.executeScript("return document.readyState === 'complete'"
        + " && !document.querySelector('.htmx-request, .htmx-settling, .htmx-swapping')"
        + " && ![...document.querySelectorAll('.skeleton')].some(waiting =>"
        + " waiting.closest('[hx-trigger]')?.getAttribute('hx-trigger') === 'load')"));
    return this;
  }

  /** Waits until each picture that is within her view has come. */
  void waitForPictures() {
    patience().until(driver -> (Boolean) chromium.executeScript("return [...document.images].every(image =>"
        + " image.complete || image.getBoundingClientRect().bottom < 0 || image.getBoundingClientRect().top > innerHeight)"));
  }

  WebElement find(String css) {
    return patience().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(css)));
  }

  void click(String css) {
    onThePageAsItIs(() -> {
      var element = patience().until(ExpectedConditions.elementToBeClickable(By.cssSelector(css)));
      ((JavascriptExecutor) chromium).executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
      element.click();
    });
  }

  void type(String css, String text) {
    onThePageAsItIs(() -> {
      var field = find(css);
      field.clear();
      field.sendKeys(text);
    });
  }

  /** Once more if what was found is gone before it could be used, as a page that follows takes it away. */
  private void onThePageAsItIs(Runnable step) {
    patience().until(driver -> {
      try {
        step.run();
        return true;
      } catch (WebDriverException e) {
        if (e instanceof StaleElementReferenceException || e.getMessage().contains("does not belong to the document")) {
          return false;
        }
        throw e;
      }
    });
  }

  /** As a finger does: touched, moved by so many pixels, let go. */
  void drag(String css, int right, int down) {
    var middle = middle(css);
    touch("touchStart", middle.get(0), middle.get(1));
    for (int part = 1; part <= 6; part++) {
      touch("touchMove", middle.get(0) + right * part / 6.0, middle.get(1) + down * part / 6.0);
    }
    chromium.executeCdpCommand("Input.dispatchTouchEvent", Map.of("type", "touchEnd", "touchPoints", List.of()));
  }

  /** Pressed by whatever presses it: a drag just before swallows a finger's tap, as one of two taps. */
  void tap(String css) {
    onThePageAsItIs(() -> chromium.executeScript("arguments[0].click()", find(css)));
  }

  @SuppressWarnings("unchecked")
  private List<Double> middle(String css) {
    var middle = (List<Number>) chromium.executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'});"
        + " const box = arguments[0].getBoundingClientRect();"
        + " return [box.x + box.width / 2, box.y + box.height / 2]", find(css));
    return middle.stream().map(Number::doubleValue).toList();
  }

  private void touch(String type, double x, double y) {
    chromium.executeCdpCommand("Input.dispatchTouchEvent", Map.of("type", type, "touchPoints", List.of(Map.of("x", x, "y", y))));
  }

  String text(String css) {
    return textWith(css, "");
  }

  String waitForText(String css, String text) {
    return textWith(css, text);
  }

  /** Found and read in one go: a page that follows this one, or a part that is swapped, takes a found element away. */
  private String textWith(String css, String part) {
    return patience().withMessage(() -> "\"" + part + "\" in " + css).until(driver -> {
      var read = (String) chromium.executeScript("return document.querySelector(arguments[0])?.innerText", css);
      return read != null && read.contains(part) ? read : null;
    });
  }

  /** What a scanner does: it types and presses Enter. */
  void scan(String code) {
    find("#code").sendKeys(code + "\n");
  }

  /** Where these links lead. */
  List<String> paths(String css) {
    find(css);
    return chromium.findElements(By.cssSelector(css)).stream()
        .map(link -> URI.create(link.getAttribute("href")).getPath()).toList();
  }

  /** What a script returns, or the promise that it returns. */
  Object asks(String script, Object... arguments) {
    return chromium.executeScript(script, arguments);
  }

  /** What she sees. */
  BufferedImage view() throws IOException {
    return ImageIO.read(new ByteArrayInputStream(chromium.getScreenshotAs(OutputType.BYTES)));
  }

  void forgetCookies() {
    chromium.manage().deleteAllCookies();
  }

  String address() {
    return URI.create(chromium.getCurrentUrl()).getPath();
  }

  void waitForAddress(String beginning) {
    patience().until(driver -> address().startsWith(beginning));
    settled();
  }

  String language() {
    return find("html").getAttribute("lang");
  }

  /** What the device has in the place of what it would have: a microphone, say. */
  void pretend(String script) {
    chromium.executeScript(script);
  }

  /** Whether one has to scroll sideways, as nobody should. */
  boolean overflows() {
    return (Boolean) chromium.executeScript("return document.documentElement.scrollWidth > window.innerWidth");
  }

  /** What axe-core finds wrong with the page as it stands; and a picture of it. */
  List<String> violations(String page) {
    picture(page);
    return new AxeBuilder().withTags(WCAG).analyze(chromium).getViolations().stream().map(Browser::sentence).toList();
  }

  private static String sentence(Rule rule) {
    return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().stream().map(node -> node.getHtml()).toList();
  }

  /** For a picture of what stands further below. */
  Browser scrollTo(String css) {
    chromium.executeScript("arguments[0].scrollIntoView()", find(css));
    return this;
  }

  void picture(String page) {
    try {
      Files.createDirectories(PICTURES);
      Files.write(PICTURES.resolve(page + "-" + name + ".png"), chromium.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    chromium.quit();
  }
}
