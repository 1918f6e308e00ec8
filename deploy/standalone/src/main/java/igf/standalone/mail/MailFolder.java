package igf.standalone.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Stores mails in a directory, each in a file, as received. It keeps the recipients in memory. */
final class MailFolder {
    private static final String RECIPIENT = "Delivered-To: ";
    private static final String HOLDERS = "Igf-Holders: ";
    private static final String ERASED = "(erased)";
    private static final String SUFFIX = ".eml";

    private final Path directory;
    private final ConcurrentSkipListMap<Long, String> recipients = new ConcurrentSkipListMap<>();
    /** Holders of the personal values in a mail, the recipient first. */
    private final ConcurrentSkipListMap<Long, List<UUID>> holders = new ConcurrentSkipListMap<>();

    private final AtomicLong last;

    MailFolder(Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            try (Stream<Path> files = Files.list(directory)) {
                files.filter(file -> file.toString().endsWith(SUFFIX)).forEach(file -> {
                    recipients.put(id(file), header(file, RECIPIENT));
                    rememberHolders(id(file), header(file, HOLDERS));
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the mails in " + directory, e);
        }
        last = new AtomicLong(recipients.isEmpty() ? 0 : recipients.lastKey());
    }

    /** Stores a mail for one of its recipients, and returns when it is in a file. */
    void add(String recipient, MimeMessage message) throws MessagingException {
        long id = last.incrementAndGet();
        try {
            var bytes = new ByteArrayOutputStream();
            bytes.writeBytes((RECIPIENT + recipient + "\r\n").getBytes(StandardCharsets.UTF_8));
            message.writeTo(bytes);
            Path unfinished = Files.createTempFile(directory, "incoming", null);
            Files.write(unfinished, bytes.toByteArray());
            Files.move(unfinished, file(id), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new MessagingException("Cannot store the mail", e);
        }
        recipients.put(id, recipient);
        rememberHolders(
                id,
                String.join(
                        "",
                        Optional.ofNullable(message.getHeader("Igf-Holders", ",")).stream()
                                .toList()));
    }

    private void rememberHolders(long id, String ids) {
        if (!ids.isEmpty()) {
            holders.put(id, Stream.of(ids.split(",")).map(UUID::fromString).toList());
        }
    }

    /**
     * Empties each mail with a personal value of one of these holders, and removes the recipient if that person was
     * erased.
     */
    void eraseContent(Set<UUID> erased) {
        holders.forEach((id, mailHolders) -> {
            if (mailHolders.stream().anyMatch(erased::contains)) {
                eraseContent(
                        id, erased.contains(mailHolders.getFirst()) ? ERASED : recipients.getOrDefault(id, ERASED));
            }
        });
    }

    private void eraseContent(long id, String recipient) {
        try {
            Path unfinished = Files.createTempFile(directory, "emptied", null);
            Files.writeString(
                    unfinished, RECIPIENT + recipient + "\r\nSubject: " + ERASED + "\r\n\r\n" + ERASED + "\r\n");
            Files.setLastModifiedTime(unfinished, Files.getLastModifiedTime(file(id)));
            Files.move(unfinished, file(id), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            recipients.put(id, recipient);
            holders.remove(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns mails, the newest first.
     *
     * @param to part of the recipient's address, in any case; empty for all
     * @param before only mails that arrived before the one with this id
     */
    List<StoredMail> newest(String to, long before, int limit) {
        String part = to.toLowerCase(Locale.ROOT);
        return recipients.headMap(before).descendingMap().entrySet().stream()
                .filter(entry -> entry.getValue().toLowerCase(Locale.ROOT).contains(part))
                .limit(limit)
                .map(entry -> read(entry.getKey(), entry.getValue()))
                .toList();
    }

    Optional<StoredMail> find(long id) {
        return Optional.ofNullable(recipients.get(id)).map(recipient -> read(id, recipient));
    }

    private StoredMail read(long id, String recipient) {
        Path file = file(id);
        try {
            return MailParser.parse(
                    id, Files.getLastModifiedTime(file).toInstant(), recipient, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(long id) {
        return directory.resolve(String.format(Locale.ROOT, "%010d", id) + SUFFIX);
    }

    private static long id(Path file) {
        String name = file.getFileName().toString();
        return Long.parseLong(name.substring(0, name.length() - SUFFIX.length()));
    }

    /** Returns the value of a header on one line; empty if there is none. */
    private static String header(Path file, String name) {
        try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(name.length()))
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
