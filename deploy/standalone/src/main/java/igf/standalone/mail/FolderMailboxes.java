package igf.standalone.mail;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.internet.MimeMessage;

/** Every recipient, as the SMTP server sees them: the mail is in its folder already, so nothing is kept in memory. */
record FolderMailboxes(String address) implements GreenMailUser {
    @Override
    public String getEmail() {
        return address;
    }

    @Override
    public String getLogin() {
        return address;
    }

    @Override
    public void deliver(MovingMessage message) {
        // It is kept before this is called.
    }

    @Override
    public void deliver(MimeMessage message) {
        // It is kept before this is called.
    }

    @Override
    public void create() {
        // There is no account.
    }

    @Override
    public void delete() {
        // There is no account.
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public void setPassword(String password) {
        throw new UnsupportedOperationException("Nobody logs in here");
    }

    @Override
    public void authenticate(String password) {
        throw new UnsupportedOperationException("Nobody logs in here");
    }

    @Override
    public String getQualifiedMailboxName() {
        return address;
    }
}
