package igf.bench.world;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The compiler of another JVM on this machine, accessed by JMX over the local attach mechanism. */
final class RemoteCompiler implements AutoCloseable {

    private final JMXConnector connection;
    private final CompilationMXBean compiler;

    private RemoteCompiler(JMXConnector connection) throws IOException {
        this.connection = connection;
        this.compiler = ManagementFactory.newPlatformMXBeanProxy(
                connection.getMBeanServerConnection(),
                ManagementFactory.COMPILATION_MXBEAN_NAME,
                CompilationMXBean.class);
    }

    // The other JVM is a child of this process and reports its own address.
    @SuppressWarnings("BanJNDI")
    static RemoteCompiler of(Process process) throws IOException {
        try {
            var machine = VirtualMachine.attach(Long.toString(process.pid()));
            try {
                var address = new JMXServiceURL(machine.startLocalManagementAgent());
                return new RemoteCompiler(JMXConnectorFactory.connect(address));
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException("cannot attach to process " + process.pid(), e);
        }
    }

    /** Returns the milliseconds that the compiler has worked so far. */
    long millis() {
        return compiler.getTotalCompilationTime();
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
