package igf.standalone.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;

/** Receives mails by SMTP at the loopback address and lists them by HTTP. It forwards no mail. */
public final class MailServer implements AutoCloseable {
    /** The library gives up after two seconds, which is too short on a busy machine. */
    private static final long START_TIMEOUT_MILLIS = 60_000;

    private final MailFolder folder;
    private final GreenMail smtp;
    private final MailboxEndpoint mailbox;

    private MailServer(MailFolder folder, GreenMail smtp, MailboxEndpoint mailbox) {
        this.folder = folder;
        this.smtp = smtp;
        this.mailbox = mailbox;
    }

    /**
     * Starts the SMTP server and the HTTP endpoint.
     *
     * @param secret secret part of the mailbox's URL, because mails are confidential
     */
    public static MailServer start(Path directory, int smtpPort, int mailboxPort, String secret) {
        return start("127.0.0.1", directory, smtpPort, mailboxPort, secret);
    }

    /** Starts both servers at an address other than loopback, for clients on an internal network. */
    public static MailServer start(String host, Path directory, int smtpPort, int mailboxPort, String secret) {
        MailFolder folder = new MailFolder(directory);
        ServerSetup setup = new ServerSetup(smtpPort, host, ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(START_TIMEOUT_MILLIS);
        GreenMail smtp = new GreenMail(setup);
        smtp.getUserManager().setMessageDeliveryHandler((message, recipient) -> {
            folder.add(recipient.getEmail(), message.getMessage());
            return new FolderMailUser(recipient.getEmail());
        });
        smtp.start();
        return new MailServer(folder, smtp, MailboxEndpoint.start(host, folder, mailboxPort, secret));
    }

    /**
     * Returns the URL of the mailbox: GET responds with {@code {items: [{id, receivedAt, from, to, subject, text,
     * html}]}}, the newest first, with {@code ?to=<address>&limit=<1..1000>}; {@code /<id>} returns one mail.
     */
    public String mailboxUrl() {
        return mailbox.url();
    }

    /** Empties all mails with personal values of erased people or documents. */
    public void eraseContent(Set<UUID> erased) {
        folder.eraseContent(erased);
    }

    @Override
    public void close() {
        smtp.stop();
        mailbox.close();
    }
}
