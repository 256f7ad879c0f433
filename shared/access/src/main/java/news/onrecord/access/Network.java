package news.onrecord.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/**
 * Where somebody comes from, as far as it is counted: an IPv4 address; of an IPv6 address the first half, because whoever
 * has one such network has as many addresses as they like. It does not matter how the address is spelt.
 */
public final class Network {

    private static final int HALF = 8;

    private Network() {}

    /** The network of that address; no name is ever looked up. */
    public static String of(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address.replaceFirst("%.*", ""));
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(parsed.getAddress(), 0, HALF) + "/64"
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return address; // what a proxy of another kind said
        }
    }
}
