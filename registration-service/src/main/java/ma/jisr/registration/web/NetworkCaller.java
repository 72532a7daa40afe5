package ma.jisr.registration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a request comes from on the network, as the gateway says: it is the only door, and drops what outsiders say of
 * it. An IPv6 address counts by its network (64 bits), of which one customer has all.
 */
final class NetworkCaller {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]{2,45}");
    private static final int NETWORK_BYTES = 8;

    private NetworkCaller() {}

    static String of(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders(FORWARDED_FOR));
        if (headers.isEmpty()) {
            return network(request.getRemoteAddr());
        }
        String last = headers.getLast();
        return network(last.substring(last.lastIndexOf(',') + 1).strip());
    }

    static String network(String address) {
        return address.indexOf(':') >= 0 && IPV6.matcher(address).matches() ? networkOf(address) : address;
    }

    private static String networkOf(String ipv6) {
        try {
            byte[] bytes = InetAddress.getByName(ipv6).getAddress();
            return bytes.length <= NETWORK_BYTES
                    ? InetAddress.getByAddress(bytes).getHostAddress()
                    : HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES));
        } catch (UnknownHostException e) {
            return ipv6; // Looks like one, but isn't: it counts as what it says.
        }
    }
}
