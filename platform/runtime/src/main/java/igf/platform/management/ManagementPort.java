package igf.platform.management;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.AbstractProtocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

/**
 * A second connector of the same web server, with a few separate threads. It marks its requests with an attribute,
 * which clients cannot set.
 */
public final class ManagementPort {

    private static final String ATTRIBUTE = ManagementPort.class.getName();
    private static final int THREADS = 8;

    private final Connector connector = new Connector();

    /** @param port 0 for a free one */
    ManagementPort(InetAddress address, int port) {
        connector.setPort(port);
        // As on the service port, accept no connection before the service can respond.
        connector.setProperty("bindOnInit", "false");
        if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
            protocol.setAddress(address);
            protocol.setMinSpareThreads(1);
            protocol.setMaxThreads(THREADS);
        }
    }

    /** Returns the port on which the connector listens. Valid only after its start. */
    public int number() {
        return connector.getLocalPort();
    }

    void addTo(TomcatServletWebServerFactory server) {
        server.addAdditionalConnectors(connector);
        server.addEngineValves(new MarkingValve());
    }

    static boolean isReceived(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }

    private final class MarkingValve extends ValveBase {

        MarkingValve() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (connector.equals(request.getConnector())) {
                request.setAttribute(ATTRIBUTE, true);
            }
            getNext().invoke(request, response);
        }
    }
}
