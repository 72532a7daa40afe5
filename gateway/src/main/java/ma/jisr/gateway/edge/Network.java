package ma.jisr.gateway.edge;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * A range of addresses: those whose first bits are the same.
 *
 * @param prefix an address of it
 * @param bits how many
 */
record Network(InetAddress prefix, int bits) {

    /**
     * @param text {@code 10.0.0.0/8}, {@code fd00::/8}, or one address
     * @throws IllegalArgumentException if it is none, or everybody's
     */
    static Network of(String text) {
        int slash = text.indexOf('/');
        InetAddress prefix = address(slash < 0 ? text : text.substring(0, slash));
        if (prefix == null) {
            throw new IllegalArgumentException("not a range of addresses: " + text);
        }
        int all = prefix.getAddress().length * 8;
        int bits = slash < 0 ? all : bits(text.substring(slash + 1));
        if (bits < 1 || bits > all) {
            throw new IllegalArgumentException("not a range of addresses: " + text);
        }
        return new Network(prefix, bits);
    }

    /** The address that this text is; never looked up by name. */
    static @Nullable InetAddress address(String text) {
        return NetUtil.createInetAddressFromIpAddressString(text);
    }

    boolean contains(InetAddress address) {
        byte[] ours = prefix.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int i = 0; i * 8 < bits; i++) {
            int mask = bits - i * 8 >= 8 ? 0xff : 0xff << (8 - bits % 8) & 0xff;
            if ((ours[i] & mask) != (theirs[i] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static int bits(String text) {
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
    }
}
