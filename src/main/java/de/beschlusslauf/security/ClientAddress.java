package de.beschlusslauf.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** The address of who knocks, as far as one customer of a network has it: with IPv6 the first 64 bits. */
final class ClientAddress {

    private static final int PREFIX_BYTES = 8;

    private ClientAddress() {
    }

    /** @param remote a literal IP address, as the server reports it; anything else is taken as it is */
    static String of(String remote) {
        String literal = remote.contains("%") ? remote.substring(0, remote.indexOf('%')) : remote;
        if (!literal.contains(":")) {
            return literal;
        }
        try {
            InetAddress address = InetAddress.getByName(literal);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), PREFIX_BYTES)) + "/64"
                    : address.getHostAddress();
        } catch (UnknownHostException e) {
            return literal;
        }
    }
}
