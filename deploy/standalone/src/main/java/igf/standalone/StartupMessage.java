package igf.standalone;

import java.nio.file.Path;

/** The message after the start, with addresses and a first API call. */
final class StartupMessage {
    private StartupMessage() {}

    static String text(String seconds, String url, Path data) {
        return """

                ready after %1$s s

                  Console   %2$s/          (log in as secretariat, password secretariat-secret)
                  API       %2$s/docs
                  Mailbox   %2$s/mailbox
                  Data      %3$s
                  Log       %3$s/logs/igf.log

                A first call:

                  TOKEN=$(curl -s -u secretariat:secretariat-secret -d grant_type=client_credentials \\
                    %2$s/oauth2/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                  curl -s -H "Authorization: Bearer $TOKEN" %2$s/api/v1/editions

                Ctrl-C stops it.""".formatted(seconds, url, data);
    }
}
