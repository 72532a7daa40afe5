package ma.jisr.local.platform;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out whether a port is taken, and where the system tells it (Linux), by whom. */
final class PortOwner {
    private static final Path PROC = Path.of("/proc");
    private static final String LISTENING = "0A";

    private PortOwner() {}

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    static Optional<ProcessHandle> of(int port) {
        try {
            Set<String> sockets = new HashSet<>();
            for (String table : List.of("tcp", "tcp6")) {
                sockets.addAll(listening(PROC.resolve("net").resolve(table), port));
            }
            return sockets.isEmpty() ? Optional.empty() : holder(sockets);
        } catch (IOException notTold) {
            return Optional.empty();
        }
    }

    private static Set<String> listening(Path table, int port) throws IOException {
        Set<String> sockets = new HashSet<>();
        String suffix = ":%04X".formatted(port);
        for (String line : Files.exists(table) ? Files.readAllLines(table) : List.<String>of()) {
            String[] columns = line.strip().split("\\s+");
            if (columns.length > 9 && columns[1].endsWith(suffix) && columns[3].equals(LISTENING)) {
                sockets.add("socket:[" + columns[9] + ']');
            }
        }
        return sockets;
    }

    private static Optional<ProcessHandle> holder(Set<String> sockets) {
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process.pid(), sockets))
                .findFirst();
    }

    /** A process of somebody else, or one that has just ended, doesn't let itself be looked at. */
    private static boolean holds(long pid, Set<String> sockets) {
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(PROC.resolve(String.valueOf(pid)).resolve("fd"))) {
            for (Path file : files) {
                if (sockets.contains(Files.readSymbolicLink(file).toString())) {
                    return true;
                }
            }
            return false;
        } catch (IOException notAllowed) {
            return false;
        }
    }
}
