package igf.console.list;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Builds the response for a download of a list as CSV (RFC 4180). */
public final class CsvResponse {

    private static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private CsvResponse() {}

    /**
     * @param name file name without extension
     * @param header column names
     */
    public static ResponseEntity<byte[]> of(String name, List<String> header, Stream<List<String>> rows) {
        // Spreadsheets recognize UTF-8 by the byte order mark at the beginning.
        String text = Stream.concat(Stream.of(header), rows)
                .map(row -> row.stream().map(CsvResponse::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
        return ResponseEntity.ok()
                .contentType(TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".csv")
                                .build()
                                .toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a cell. A text that a spreadsheet would run as a formula is prefixed with an apostrophe. */
    private static String cell(String value) {
        boolean isFormula = value.matches("(?s)[=+@\\t\\r-].*") && !value.matches("-?\\d+([.,]\\d+)?");
        String escaped = isFormula ? "'" + value : value;
        return escaped.matches("(?s).*[\",\\r\\n].*") ? '"' + escaped.replace("\"", "\"\"") + '"' : escaped;
    }
}
