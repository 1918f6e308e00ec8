package igf.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request that no well-behaved client would send. */
final class RawCall {

    private RawCall() {}

    static int status(int port, String requestLine) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String status = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
                    .readLine();
            return status == null ? 0 : Integer.parseInt(status.split(" ")[1]);
        }
    }

    /** Sends the head and a part of the body, and hangs up. */
    static void leaving(int port, String requestLine, String part) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = requestLine + "\r\nHost: localhost\r\n\r\n" + part;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
