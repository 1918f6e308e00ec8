package igf.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every tag has a section of the changelog, and base images can be pinned by digest. */
class ReleaseTest {

    private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);
    private static final List<String> PINNED =
            List.of("deploy/docker/Dockerfile", "deploy/docker/proxy.Dockerfile", "docker-compose.yml");

    private static final List<String> MODULES = List.of(
            "proposal-service",
            "scheduling-service",
            "participation-service",
            "notification-service",
            "gateway",
            "deploy/identity",
            "deploy/standalone");

    @TempDir
    private Path project;

    @Test
    void every_tag_has_a_section_of_the_changelog() throws Exception {
        var tags = run(Files.path("."), "git", "tag", "--list", "v*").output().lines();
        assertThat(tags)
                .allSatisfy(tag -> assertThat(run(
                                        Files.path("."),
                                        Files.path("deploy/release/notes").toString(),
                                        tag.substring(1))
                                .code())
                        .as(tag)
                        .isZero());
    }

    @Test
    void a_version_without_a_section_or_with_an_empty_one_is_refused() throws Exception {
        layOut(List.of("deploy/release/notes"));
        java.nio.file.Files.writeString(
                project.resolve("CHANGELOG.md"), "## [0.3.0]\n\n## [0.2.0]\n\n- Faster.\n\n## [0.1.0]\n\n- First.\n");
        assertThat(notes("0.2.0").output().strip()).isEqualTo("- Faster.");
        assertThat(notes("0.3.0").code()).isEqualTo(1);
        assertThat(notes("0.4.0").output()).contains("no section \"## [0.4.0]\"");
    }

    /** Uses a fake docker that knows every digest; the release workflow asks real registries. */
    @Test
    void pinning_writes_a_digest_behind_each_foreign_image_and_can_be_repeated() throws Exception {
        layOut(Stream.concat(PINNED.stream(), Stream.of("deploy/release/pin")).toList());
        docker("echo " + DIGEST);
        var first = pin();
        assertThat(first.code()).isZero();
        assertThat(first.output())
                .contains("postgres:18.6@" + DIGEST, "axllent/mailpit:v", "maven:3.9-eclipse-temurin-25@");
        for (var file : PINNED) {
            var text = java.nio.file.Files.readString(project.resolve(file));
            assertThat(Pattern.compile("(?m)^(FROM|  +image:) (?!igf/|\\$)(\\S+)")
                            .matcher(text)
                            .results()
                            .map(found -> found.group(2)))
                    .as(file)
                    .isNotEmpty()
                    .allMatch(image -> image.endsWith("@" + DIGEST));
            assertThat(text.replace("@" + DIGEST, "")).as(file).isEqualTo(Files.text(file));
        }
        assertThat(DockerfileRules.violations(
                        java.nio.file.Files.readString(project.resolve("deploy/docker/Dockerfile"))))
                .isEmpty();
        docker("echo " + DIGEST.replace('0', '9'));
        assertThat(pin().code()).isZero();
        assertThat(java.nio.file.Files.readString(project.resolve("docker-compose.yml")))
                .contains(DIGEST.replace('0', '9'))
                .doesNotContain(DIGEST);
    }

    @Test
    void without_a_digest_for_each_nothing_is_pinned() throws Exception {
        layOut(Stream.concat(PINNED.stream(), Stream.of("deploy/release/pin")).toList());
        docker("case $4 in postgres*) echo unknown ;; *) echo " + DIGEST + " ;; esac");
        var refused = pin();
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.output()).contains("does not know the digest of postgres:18.6");
        for (var file : PINNED) {
            assertThat(project.resolve(file)).hasContent(Files.text(file));
        }
    }

    @Test
    void a_release_has_each_module_with_its_libraries_parts_and_checksum_or_is_none() throws Exception {
        layOut(List.of("deploy/release/assemble"));
        for (var module : MODULES) {
            var target = project.resolve(module + "/target");
            java.nio.file.Files.createDirectories(target.resolve("lib"));
            java.nio.file.Files.writeString(target.resolve("lib/library.jar"), "library");
            java.nio.file.Files.writeString(target.resolve("bom.json"), "{}");
            java.nio.file.Files.writeString(target.resolve(Path.of(module).getFileName() + "-0.1.0.jar"), "own");
        }
        var first = run(project, "sh", "deploy/release/assemble", "0.2.0");
        assertThat(first.output()).isEqualTo("14 files and SHA256SUMS are in target/release.\n");
        var sums = java.nio.file.Files.readString(project.resolve("target/release/SHA256SUMS"));
        assertThat(run(project.resolve("target/release"), "sha256sum", "--check", "SHA256SUMS")
                        .code())
                .isZero();
        assertThat(run(project, "tar", "-tzf", "target/release/igf-identity-0.2.0.tar.gz")
                        .output())
                .isEqualTo("identity-0.1.0.jar\nlib/library.jar\n");

        assertThat(run(project, "sh", "deploy/release/assemble", "0.2.0").code())
                .isZero();
        assertThat(project.resolve("target/release/SHA256SUMS"))
                .as("the same jars")
                .hasContent(sums);

        java.nio.file.Files.delete(project.resolve("gateway/target/lib/library.jar"));
        java.nio.file.Files.delete(project.resolve("gateway/target/lib"));
        var unbuilt = run(project, "sh", "deploy/release/assemble", "0.2.0");
        assertThat(unbuilt.code()).isEqualTo(1);
        assertThat(unbuilt.output()).contains("gateway is not built");
    }

    private void layOut(List<String> files) throws IOException {
        for (var file : files) {
            var copy = project.resolve(file);
            java.nio.file.Files.createDirectories(copy.getParent());
            java.nio.file.Files.writeString(copy, Files.text(file));
        }
    }

    private void docker(String content) throws IOException {
        var program = project.resolve("bin/docker");
        java.nio.file.Files.createDirectories(program.getParent());
        java.nio.file.Files.writeString(program, "#!/bin/sh\n" + content + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    private Ended pin() throws IOException, InterruptedException {
        return run(project, "sh", "deploy/release/pin");
    }

    private Ended notes(String version) throws IOException, InterruptedException {
        return run(project, "sh", "deploy/release/notes", version);
    }

    private Ended run(Path folder, String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("PATH", project.resolve("bin") + ":/usr/bin:/bin");
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    private record Ended(int code, String output) {}
}
