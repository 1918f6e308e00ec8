package igf.bench.world;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The compiler of another virtual machine on this machine, asked by JMX over the local attach mechanism. */
final class OtherCompiler implements AutoCloseable {

    private final JMXConnector connection;
    private final CompilationMXBean compiler;

    private OtherCompiler(JMXConnector connection) throws IOException {
        this.connection = connection;
        this.compiler = ManagementFactory.newPlatformMXBeanProxy(
                connection.getMBeanServerConnection(),
                ManagementFactory.COMPILATION_MXBEAN_NAME,
                CompilationMXBean.class);
    }

    // Who answers is a child of this process, at an address that it gave itself.
    @SuppressWarnings("BanJNDI")
    static OtherCompiler of(Process process) throws IOException {
        try {
            var machine = VirtualMachine.attach(Long.toString(process.pid()));
            try {
                var address = new JMXServiceURL(machine.startLocalManagementAgent());
                return new OtherCompiler(JMXConnectorFactory.connect(address));
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException("process " + process.pid() + " cannot be asked", e);
        }
    }

    /** Milliseconds that it has worked so far. */
    long millis() {
        return compiler.getTotalCompilationTime();
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
