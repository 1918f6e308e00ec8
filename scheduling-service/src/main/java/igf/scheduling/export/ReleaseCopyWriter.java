package igf.scheduling.export;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.util.StreamUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a copy of a release as a ZIP file. Only one of its files is in memory at a time. The same copy always gives the
 * same bytes: every file has the time of the release.
 */
@Component
class ReleaseCopyWriter extends AbstractHttpMessageConverter<ReleaseCopy> {

    static final MediaType ZIP = new MediaType("application", "zip");

    private final CopyPages pages;
    private final List<ScheduleFormat> formats;
    private final JsonMapper json;

    ReleaseCopyWriter(CopyPages pages, List<ScheduleFormat> formats, JsonMapper json) {
        super(ZIP);
        this.pages = pages;
        this.formats = formats.stream()
                .sorted(Comparator.comparing(ScheduleFormat::suffix))
                .toList();
        this.json = json;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == ReleaseCopy.class;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected ReleaseCopy readInternal(Class<? extends ReleaseCopy> type, HttpInputMessage message) {
        throw new UnsupportedOperationException("A copy is only written.");
    }

    @Override
    protected void writeInternal(ReleaseCopy copy, HttpOutputMessage message) throws IOException {
        var timetable = copy.timetable();
        var archive = new Archive(
                new ZipOutputStream(StreamUtils.nonClosing(message.getBody())),
                timetable
                        .releasedAt()
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDateTime()
                        .withNano(0));
        try (var zip = archive.zip()) {
            archive.add("index.html", pages.index(copy));
            archive.add("style.css", CopyPages.styleSheet());
            for (var entry : copy.pages()) {
                archive.add("sessions/" + entry.session().number() + ".html", pages.session(copy, entry));
            }
            for (var format : formats) {
                archive.add("schedule." + format.suffix(), format.write(timetable));
            }
            archive.add("about.txt", pages.about(copy));
            archive.add("release.json", json.writeValueAsBytes(copy.facts()));
            zip.finish();
        }
    }

    /** @param time time of every file; a ZIP file has local times, which do not depend on the server's zone here */
    private record Archive(ZipOutputStream zip, LocalDateTime time) {

        void add(String name, byte[] content) throws IOException {
            var entry = new ZipEntry(name);
            entry.setTimeLocal(time);
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        }
    }
}
