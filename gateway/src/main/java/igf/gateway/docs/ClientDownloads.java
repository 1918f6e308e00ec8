package igf.gateway.docs;

import igf.api.problem.ProblemKind;
import igf.gateway.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the clients of module {@code downloads}: for Java as a Maven repository, for TypeScript as an archive. */
@RestController
class ClientDownloads {

    private static final String FOLDER = "igf/downloads/";
    private static final String TYPESCRIPT = FOLDER + "typescript/";
    private static final List<String> TYPESCRIPT_FILES = List.of("*.ts", "apis/*.ts", "models/*.ts");

    /** Serves a jar or POM. The names are those of Maven's layout, so the folder needs no checks of its own. */
    @GetMapping("/docs/maven/igf/{artifact:client|api}/{version:[0-9A-Za-z.-]+}/{file:[0-9A-Za-z.-]+\\.(?:jar|pom)}")
    ResponseEntity<Resource> mavenFile(
            @PathVariable String artifact, @PathVariable String version, @PathVariable String file) {
        Resource resource = new ClassPathResource(FOLDER + "maven/" + file);
        if (!file.startsWith(artifact + "-" + version) || !resource.exists()) {
            throw new ProblemException(ProblemKind.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .contentType(
                        file.endsWith(".pom")
                                ? MediaType.APPLICATION_XML
                                : MediaType.parseMediaType("application/java-archive"))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .body(resource);
    }

    /** Leads to the page that says how to use the Maven repository, and names its files. */
    @GetMapping({"/docs/maven", "/docs/maven/"})
    ResponseEntity<Void> mavenRepository() {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/docs/client"))
                .build();
    }

    /** Serves the sources of the TypeScript client. The same sources give the same bytes. */
    @GetMapping("/docs/clients/typescript.zip")
    ResponseEntity<byte[]> typeScript() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int count = 0;
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String pattern : TYPESCRIPT_FILES) {
                String folder = pattern.substring(0, pattern.lastIndexOf('/') + 1);
                for (Resource file : files(TYPESCRIPT + pattern)) {
                    ZipEntry entry = new ZipEntry("igf-client/" + folder + file.getFilename());
                    entry.setLastModifiedTime(FileTime.fromMillis(0));
                    zip.putNextEntry(entry);
                    zip.write(file.getContentAsByteArray());
                    count++;
                }
            }
        }
        if (count == 0) {
            throw new ProblemException(ProblemKind.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"igf-client-typescript.zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .body(bytes.toByteArray());
    }

    private static List<Resource> files(String pattern) throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern))
                .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                .toList();
    }
}
