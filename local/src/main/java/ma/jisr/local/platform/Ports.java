package ma.jisr.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where each process listens. */
public record Ports(
        int gateway,
        int registration,
        int funding,
        int incubator,
        int notification,
        int inbox,
        int smtp,
        int smpp,
        int broker,
        int database) {
    private static final int COUNT = 10;

    /** The ports that the documents name, each moved by the same number. */
    public static Ports withOffset(int offset) {
        return new Ports(
                8080 + offset,
                8081 + offset,
                8082 + offset,
                8083 + offset,
                8084 + offset,
                8025 + offset,
                8026 + offset,
                2775 + offset,
                9092 + offset,
                27017 + offset);
    }

    /** Ports that nobody uses now; all are open before any is given back, so they differ. */
    public static Ports free() {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < COUNT; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            int[] port = sockets.stream().mapToInt(ServerSocket::getLocalPort).toArray();
            for (ServerSocket socket : sockets) {
                socket.close();
            }
            return new Ports(port[0], port[1], port[2], port[3], port[4], port[5], port[6], port[7], port[8], port[9]);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int of(String process) {
        return switch (process) {
            case Names.GATEWAY -> gateway;
            case Names.REGISTRATION -> registration;
            case Names.FUNDING -> funding;
            case Names.INCUBATOR -> incubator;
            case Names.NOTIFICATION -> notification;
            case Names.INBOX -> inbox;
            case Names.BROKER -> broker;
            case Names.DATABASE -> database;
            default -> throw new IllegalArgumentException("There is no process " + process);
        };
    }

    /** Every port with what needs it. */
    Map<Integer, String> uses() {
        Map<Integer, String> uses = new LinkedHashMap<>();
        Names.SERVICES.forEach(service -> uses.put(of(service), service));
        Names.INFRASTRUCTURE.forEach(process -> uses.put(of(process), process));
        uses.put(smtp, "inbox (SMTP)");
        uses.put(smpp, "inbox (SMPP)");
        return uses;
    }
}
