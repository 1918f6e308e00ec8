package igf.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.Prerequisite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Runs the commands of {@code docs/kubernetes.md} in order. {@code kubectl} renders for real; its cluster is
 * {@link Cluster}.
 */
class InstallationTest {

    private static final Pattern STEP = Pattern.compile("(?ms)^## \\d+\\. .*?(?=^## |\\z)");
    private static final Pattern BLOCK = Pattern.compile("(?m)(?:^    .+\\n)+");
    private static final String FOLDER = "igf-installation";
    private static final String KUBECTL = """
            #!/bin/sh
            [ "$1" != kustomize ] || exec "$REAL" "$@"
            call=$CALLS/$(ls "$CALLS" | wc -l)
            mkdir "$call"
            : >"$call/objects"
            for argument in "$@"; do
                printf '%s\\n' "$argument" >>"$call/arguments"
                case $previous in -f) cat "$argument" >"$call/objects" ;; esac
                case $argument in --from-file=* | --cert=* | --key=*) test -s "${argument#*=}" || exit 1 ;; esac
                previous=$argument
            done
            """;

    @TempDir
    private static Path certificates;

    @TempDir
    private Path folder;

    /**
     * Makes the certificates of the installation's own authority; the model of the cluster only checks that the others
     * exist.
     */
    @BeforeAll
    static void certify() throws Exception {
        var keystore = " -alias ca -keystore ca.p12 -storepass changeit";
        for (var arguments : List.of("-genkeypair -dname CN=ca -keyalg EC", "-exportcert -rfc -file ca.crt")) {
            var command = Path.of(System.getProperty("java.home"), "bin", "keytool") + " " + arguments + keystore;
            var process = new ProcessBuilder(command.split(" "))
                    .directory(certificates.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(process.waitFor()).isZero();
        }
        for (var name : List.of("tls.crt", "tls.key")) {
            java.nio.file.Files.copy(certificates.resolve("ca.crt"), certificates.resolve(name));
        }
    }

    @BeforeEach
    void layOut() throws Exception {
        Prerequisite.program("kubectl", "version", "--client");
        for (var name : List.of("clone/deploy", "home", "bin", "calls")) {
            java.nio.file.Files.createDirectories(folder.resolve(name));
        }
        run(folder, "cp -r '" + Files.path("deploy/kubernetes") + "' clone/deploy/kubernetes");
        java.nio.file.Files.writeString(folder.resolve("bin/kubectl"), KUBECTL);
        assertThat(folder.resolve("bin/kubectl").toFile().setExecutable(true)).isTrue();
    }

    @Test
    void the_documented_commands_install_and_upgrade_it() throws Exception {
        var cluster = follow();
        assertThat(cluster.violations()).isEmpty();
        assertThat(cluster.names())
                .contains(
                        "Deployment gateway",
                        "Deployment notification-service",
                        "Job proposal-migration",
                        "Ingress gateway",
                        "PrometheusRule igf",
                        "ServiceMonitor igf",
                        "Secret igf-tls")
                .doesNotContain("ConfigMap values");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            base/config.yaml | labels: {igf/migration: "true"} | labels: {a: b} | Job proposal-migration needs ConfigMap igf-services
            secrets.example.yaml | name: igf-people | name: igf-trust | Secret igf-trust exists already
            secrets.example.yaml | name: igf-mail | name: igf-mails | Deployment notification-service needs Secret igf-mail
            installation/kustomization.yaml | data.IGF_TOKEN_URI | data.IGF_JWKS_URI | ConfigMap igf-gateway has what nobody filled in
            installation/kustomization.yaml | {kind: Job, name: scheduling-migration} | {kind: Job, name: proposal-migration} | Job scheduling-migration has what nobody filled in
            base/ingress.yaml | secretName: igf-tls | secretName: tls | Ingress gateway needs Secret tls
            base/gateway.yaml | maxSurge: 1 | maxSurge: 1, surge: 2 | Deployment gateway: schema
            """)
    void what_stops_an_installation_is_found(String file, String good, String bad, String violation) throws Exception {
        var path = folder.resolve("clone/deploy/kubernetes").resolve(file);
        var text = java.nio.file.Files.readString(path);
        assertThat(text).contains(good);
        java.nio.file.Files.writeString(path, text.replace(good, bad));
        assertThat(follow().violations()).anyMatch(found -> found.startsWith(violation));
    }

    @Test
    void an_installation_can_be_tried_on_one_node() throws Exception {
        fillIn(folder.resolve("clone/deploy/kubernetes/installation/values.yaml"));
        run(folder, "\"$REAL\" kustomize clone/deploy/kubernetes/one-node >rendered.yaml");
        var objects = Files.yaml(folder.resolve("rendered.yaml").toString());
        assertThat(objects.stream().flatMap(object -> StrictModel.violation(object).stream()))
                .isEmpty();
        assertThat(objects.stream().map(object -> object.path("kind").asString()))
                .contains("Deployment", "Job")
                .doesNotContain("PrometheusRule", "ServiceMonitor");
        assertThat(objects.stream()
                        .filter(object -> object.at("/spec/replicas").isNumber())
                        .map(object -> object.at("/spec/replicas").asInt()))
                .hasSize(Settings.SERVICES.size())
                .containsOnly(1);
    }

    /** Runs every block; fills in values as soon as their file exists. */
    private Cluster follow() throws Exception {
        var installation = folder.resolve("home").resolve(FOLDER);
        for (var block : blocks()) {
            var isInClone = block.contains("deploy/kubernetes");
            assertThat(run(isInClone ? folder.resolve("clone") : installation, block))
                    .isEmpty();
            if (isInClone) {
                fillIn(installation.resolve("secrets.yaml"));
                fillIn(installation.resolve("installation/values.yaml"));
                run(certificates, "cp ca.crt tls.crt tls.key '" + installation + "'");
            }
        }
        var cluster = new Cluster();
        for (int i = 0; java.nio.file.Files.exists(folder.resolve("calls/" + i)); i++) {
            var call = folder.resolve("calls/" + i);
            cluster.call(
                    java.nio.file.Files.readAllLines(call.resolve("arguments")),
                    Files.yaml(call.resolve("objects").toString()));
        }
        return cluster;
    }

    private static List<String> blocks() {
        var blocks = STEP.matcher(Files.text("docs/kubernetes.md"))
                .results()
                .flatMap(step -> BLOCK.matcher(step.group()).results())
                .map(block -> block.group().replaceAll("(?m)^    ", ""))
                .toList();
        assertThat(blocks).hasSizeGreaterThan(5);
        return blocks;
    }

    /** Fills in values outside of comments; digests differ each time, as between releases. */
    private static void fillIn(Path file) throws IOException {
        var digest = "sha256:" + Long.toHexString(System.nanoTime() | 1L << 62).repeat(4);
        java.nio.file.Files.writeString(
                file,
                java.nio.file.Files.readString(file)
                        .lines()
                        .map(line -> line.strip().startsWith("#")
                                ? line
                                : line.replace("example.org", "forum.test")
                                        .replace("REPLACE", "filled-in")
                                        .replaceAll("sha256:[0-9a-f]{64}", digest))
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    /** @return the output, without the remarks of keytool */
    private String run(Path in, String commands) throws Exception {
        var builder = new ProcessBuilder("sh", "-e", "-c", commands)
                .directory(in.toFile())
                .redirectErrorStream(true);
        var java = System.getProperty("java.home");
        var path = System.getenv("PATH");
        builder.environment()
                .putAll(Map.of(
                        "HOME", folder.resolve("home").toString(),
                        "CALLS", folder.resolve("calls").toString(),
                        "REAL", real(path),
                        "JAVA_HOME", java,
                        "PATH", folder.resolve("bin") + ":" + java + "/bin:" + path));
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(commands + output).isZero();
        return output.replaceFirst("Certificate was added to keystore\\R", "").strip();
    }

    private static String real(String path) {
        return Pattern.compile(":")
                .splitAsStream(path)
                .map(folder -> Path.of(folder, "kubectl"))
                .filter(java.nio.file.Files::isExecutable)
                .findFirst()
                .orElseThrow()
                .toString();
    }
}
