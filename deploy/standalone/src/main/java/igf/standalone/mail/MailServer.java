package igf.standalone.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;

/** Takes mails by SMTP at the loopback address and lists them by HTTP, both without any way out. */
public final class MailServer implements AutoCloseable {
    /** It gives up after two seconds by itself, which a busy machine may need to begin. */
    private static final long STARTS_WITHIN_MILLIS = 60_000;

    private final MailFolder folder;
    private final GreenMail smtp;
    private final MailboxEndpoint mailbox;

    private MailServer(MailFolder folder, GreenMail smtp, MailboxEndpoint mailbox) {
        this.folder = folder;
        this.smtp = smtp;
        this.mailbox = mailbox;
    }

    /**
     * Starts both ends.
     *
     * @param secret part of the mailbox's address, since mails hold what only their readers should know
     */
    public static MailServer start(Path directory, int smtpPort, int mailboxPort, String secret) {
        return start("127.0.0.1", directory, smtpPort, mailboxPort, secret);
    }

    /** The same at an address other than loopback, for callers on an inner network. */
    public static MailServer start(String host, Path directory, int smtpPort, int mailboxPort, String secret) {
        MailFolder folder = new MailFolder(directory);
        ServerSetup setup = new ServerSetup(smtpPort, host, ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(STARTS_WITHIN_MILLIS);
        GreenMail smtp = new GreenMail(setup);
        smtp.getUserManager().setMessageDeliveryHandler((message, recipient) -> {
            folder.add(recipient.getEmail(), message.getMessage());
            return new FolderMailboxes(recipient.getEmail());
        });
        smtp.start();
        return new MailServer(folder, smtp, MailboxEndpoint.start(host, folder, mailboxPort, secret));
    }

    /**
     * Where mails are listed: GET answers {@code {items: [{id, receivedAt, from, to, subject, text, html}]}}, the newest
     * first, with {@code ?to=<address>&limit=<1..1000>}; {@code /<id>} one of them.
     */
    public String mailboxUrl() {
        return mailbox.url();
    }

    /** Empties all mails that hold something personal of people, or of documents, that were erased. */
    public void empty(Set<UUID> erased) {
        folder.empty(erased);
    }

    @Override
    public void close() {
        smtp.stop();
        mailbox.close();
    }
}
