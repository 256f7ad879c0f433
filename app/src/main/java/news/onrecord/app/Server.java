package news.onrecord.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import news.onrecord.access.AccessSettings;
import news.onrecord.access.Gatehouse;
import news.onrecord.command.correction.ConfirmationTime;
import news.onrecord.command.log.LogRefused;
import news.onrecord.command.log.LogSettings;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * One running On Record: its database, prepared, and its door on the loopback address. What it has started it stops
 * in reverse, also when starting fails half way or the process is told to end.
 */
public final class Server implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final ConfigurableApplicationContext context;

    private Server(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Opens the door of a process, over a database that has been prepared.
     *
     * @param log how the log is kept; only for a role that keeps it
     */
    public static Server over(ProcessRole role, Database database, Optional<LogSettings> log, DoorSettings door) {
        SpringApplication application = new SpringApplication(Assembly.class);
        application.addPrimarySources(role.sides());
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        application.addInitializers(context -> {
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.registerBean(ProcessRole.class, () -> role);
            beans.registerBean(Database.class, () -> database);
            beans.registerBean(AccessSettings.class, door::access);
            if (role.keepsTheLog()) {
                beans.registerBean(ConfirmationTime.class, door::confirmation);
            }
            log.ifPresent(settings -> beans.registerBean(LogSettings.class, () -> settings));
        });
        try {
            return new Server(application.run(properties(role, door)));
        } catch (RuntimeException failure) {
            throw explain(failure, door.port());
        }
    }

    /**
     * Arguments win over every variable and file, so that nothing but On Record's own options opens another door; and
     * a configuration file that happens to lie in the caller's folder is not On Record's. The pages, and the files that
     * they load, are the query side's.
     */
    private static String[] properties(ProcessRole role, DoorSettings door) {
        boolean pages = role.hasPages();
        return new String[] {
            "--server.port=" + door.port(),
            "--server.address=" + LOOPBACK,
            "--spring.config.location=classpath:/",
            "--spring.web.resources.add-mappings=" + pages,
            "--spring.thymeleaf.enabled=" + pages,
            "--server.forward-headers-strategy=" + (door.behindProxy() ? "native" : "none"),
            // of the proxy's words only where a request comes from and whether by TLS: whom it is for, HostCheck checks
            "--server.tomcat.remoteip.host-header=",
            "--server.tomcat.remoteip.port-header=",
            "--server.tomcat.remoteip.internal-proxies=127\\.0\\.0\\.1|::1|0:0:0:0:0:0:0:1"
        };
    }

    private static StartFailure explain(RuntimeException failure, int port) {
        Throwable root = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                return portInUse(port, failure);
            }
            if (cause instanceof StartFailure known) {
                return known;
            }
            if (cause instanceof LogRefused refused) {
                return new StartFailure(String.valueOf(refused.getMessage()), failure);
            }
            root = cause;
        }
        return new StartFailure(
                "On Record does not start: " + root + ". Run it with --verbose for the whole story.", failure);
    }

    /** Refuses a port that somebody has, before anything is started that would have to be stopped again. */
    static void checkPort(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            throw portInUse(port, taken);
        }
    }

    private static StartFailure portInUse(int port, Throwable cause) {
        return new StartFailure(
                "Port " + port + " is in use by another program, or not allowed. Choose another with --port.", cause);
    }

    /** Starts the PostgreSQL that On Record brings along, in that folder, and prepares it. */
    static Database embeddedDatabase(Path data, Map<String, String> environment, Started started) {
        DataFolder folder = started.start(() -> DataFolder.open(data), DataFolder::close);
        String programs = environment.getOrDefault(
                "ONRECORD_POSTGRES_PROGRAMS", folder.programs().toString());
        EmbeddedPostgres postgres = started.start(
                () -> EmbeddedPostgres.start(folder.postgres(), folder.secrets(), Path.of(programs)),
                EmbeddedPostgres::close);
        new Preparation(postgres.administration().inDatabase(Database.NAME), postgres.ledger()).run();
        postgres.letIn(ProcessRole.COMMAND);
        postgres.letIn(ProcessRole.QUERY);
        return postgres.ledger();
    }

    /** Where the door is: {@code http://127.0.0.1:8080}. */
    public URI address() {
        return URI.create("http://" + LOOPBACK + ":" + context.getEnvironment().getProperty("local.server.port"));
    }

    /** Whether people in front of a browser find something here. */
    boolean hasPages() {
        return context.getBean(ProcessRole.class).hasPages();
    }

    /** Who may come in. */
    public Gatehouse gatehouse() {
        return context.getBean(Gatehouse.class);
    }

    /** The beans, for whoever assembles or tests. */
    ConfigurableApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }
}
