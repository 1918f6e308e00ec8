package igf.notification.outbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Creates sockets with TCP_NODELAY. */
final class SocketFactoryWithoutDelay extends SocketFactory {

    @Override
    public Socket createSocket() throws IOException {
        var socket = new Socket();
        socket.setTcpNoDelay(true);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connect(createSocket(), new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connect(createSocket(), new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return connect(bind(local, localPort), new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return connect(bind(local, localPort), new InetSocketAddress(host, port));
    }

    private Socket bind(InetAddress local, int localPort) throws IOException {
        var socket = createSocket();
        socket.bind(new InetSocketAddress(local, localPort));
        return socket;
    }

    private static Socket connect(Socket socket, InetSocketAddress address) throws IOException {
        socket.connect(address);
        return socket;
    }
}
