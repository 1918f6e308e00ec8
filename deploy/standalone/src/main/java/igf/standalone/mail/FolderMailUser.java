package igf.standalone.mail;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.internet.MimeMessage;

/** A recipient for the SMTP server. The mail is already stored in its directory, so this class stores nothing. */
record FolderMailUser(String address) implements GreenMailUser {
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
        // The mail is stored already.
    }

    @Override
    public void deliver(MimeMessage message) {
        // The mail is stored already.
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
        throw new UnsupportedOperationException("No user can log in here");
    }

    @Override
    public void authenticate(String password) {
        throw new UnsupportedOperationException("No user can log in here");
    }

    @Override
    public String getQualifiedMailboxName() {
        return address;
    }
}
