package igf.acceptance.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import igf.acceptance.system.NodeTools;
import igf.platform.testing.Prerequisite;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The machine's own browser, without a window, once for each test thread as Playwright requires. A test gets
 * {@link Visitors}.
 */
public final class Chromium implements ParameterResolver {
    static final int PATIENCE = 60_000;

    private static final Namespace HERE = Namespace.create(Chromium.class);

    /** Prevents requests to the internet and leftovers. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private record Open(Playwright playwright, Browser browser) implements AutoCloseable {
        static synchronized Open one() {
            Prerequisite.program("chromium");
            Prerequisite.program("node");
            try {
                System.setProperty("playwright.cli.dir", driver().toString());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Open(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(onThePath("chromium"))
                                    .setArgs(FLAGS)));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    /**
     * The library's own bundle has a node for each system, 200 MB. This uses the machine's, with the script from npm.
     */
    private static Path driver() throws IOException, InterruptedException {
        Path script = NodeTools.installed().resolve("node_modules").resolve("playwright-core");
        Path driver = Files.createDirectories(Path.of("target", "playwright").toAbsolutePath());
        link(driver.resolve("package"), script);
        link(driver.resolve("node"), onThePath("node"));
        return driver;
    }

    private static void link(Path from, Path to) throws IOException {
        Files.deleteIfExists(from);
        Files.createSymbolicLink(from, to);
    }

    private static Path onThePath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitors.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Open open =
                context.getRoot().getStore(HERE).computeIfAbsent(Thread.currentThread(), key -> Open.one(), Open.class);
        return context.getStore(HERE)
                .computeIfAbsent(Visitors.class, key -> new Visitors(open.browser()), Visitors.class);
    }
}
