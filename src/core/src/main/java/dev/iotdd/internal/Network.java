package dev.iotdd.internal;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An IPv4 or IPv6 network in CIDR notation; a single address is a network of one.
 *
 * @param address what stands before the slash
 * @param bits the length of an address: 32 or 128
 * @param prefix how many of its bits name the network
 */
public record Network(BigInteger address, int bits, int prefix) {

    /** Wider ones first among those that begin alike. */
    static final Comparator<Network> ORDER =
            Comparator.comparingInt(Network::bits).thenComparing(Network::first).thenComparingInt(Network::prefix);

    private static final int V4 = 32;
    private static final int V6 = 128;
    private static final int GROUP = 16;
    private static final BigInteger MAPPED = BigInteger.valueOf(0xffff).shiftLeft(V4);
    private static final Pattern IPV4 = Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F.]*:[0-9a-fA-F:.]*");
    private static final Pattern PREFIX = Pattern.compile("[0-9]{1,3}");

    /**
     * The network that a text means.
     *
     * @throws IllegalArgumentException if it means none; the message says why
     */
    public static Network of(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        int bits = address.indexOf(':') < 0 ? V4 : V6;
        byte[] bytes = bits == V4 ? ipv4(address) : ipv6(address);
        BigInteger number = new BigInteger(1, bytes);
        return new Network(
                // Of ::ffff:192.0.2.1 the JDK makes the IPv4 address inside.
                bytes.length * Byte.SIZE < bits ? number.add(MAPPED) : number,
                bits,
                slash < 0 ? bits : prefix(text.substring(slash + 1), bits));
    }

    private static byte[] ipv4(String text) {
        byte[] bytes = new byte[V4 / Byte.SIZE];
        String[] octets = text.split("\\.", -1);
        boolean valid = IPV4.matcher(text).matches();
        for (int i = 0; valid && i < bytes.length; i++) {
            int octet = Integer.parseInt(octets[i]);
            valid = octet < 1 << Byte.SIZE;
            bytes[i] = (byte) octet;
        }
        return require(valid, bytes, text + " is no IPv4 address");
    }

    // In brackets the JDK takes a text for an IPv6 literal or refuses it, and never asks a name server.
    @SuppressWarnings("AddressSelection")
    private static byte[] ipv6(String text) {
        String problem = text + " is no IPv6 address";
        require(IPV6.matcher(text).matches(), text, problem);
        try {
            return InetAddress.getByName("[" + text + "]").getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(problem, e);
        }
    }

    private static int prefix(String text, int bits) {
        require(PREFIX.matcher(text).matches(), text, "the prefix \"" + text + "\" is no number");
        int prefix = Integer.parseInt(text);
        return require(prefix <= bits, prefix, "the prefix " + prefix + " is longer than " + bits);
    }

    private static <T> T require(boolean condition, T value, String problem) {
        if (!condition) {
            throw new IllegalArgumentException(problem);
        }
        return value;
    }

    /** Its first address. */
    public BigInteger first() {
        return address.shiftRight(bits - prefix).shiftLeft(bits - prefix);
    }

    /** Whether bits are set that do not name the network. */
    public boolean hasHostBits() {
        return !first().equals(address);
    }

    /** The same network, named by its first address. */
    public Network masked() {
        return new Network(first(), bits, prefix);
    }

    /** The network of which it is a half. */
    Network twice() {
        return new Network(address, bits, prefix - 1).masked();
    }

    /** Its halves; one address has none. */
    Stream<Network> halves() {
        Network lower = new Network(first(), bits, prefix + 1);
        return Stream.of(lower, new Network(first().setBit(bits - prefix - 1), bits, prefix + 1));
    }

    boolean isOtherHalfOf(Network other) {
        return bits == other.bits
                && prefix == other.prefix
                && prefix > 0
                && !first().equals(other.first())
                && twice().equals(other.twice());
    }

    /** Whether all addresses of {@code other} lie in it. */
    public boolean contains(Network other) {
        return bits == other.bits
                && prefix <= other.prefix
                && other.address.shiftRight(bits - prefix).equals(address.shiftRight(bits - prefix));
    }

    /** {@code IPv4} or {@code IPv6}. */
    public String family() {
        return bits == V4 ? "IPv4" : "IPv6";
    }

    /** In CIDR notation; IPv6 in the shortest form (RFC 5952). */
    @Override
    public String toString() {
        String text = bits == V4 ? parts(Byte.SIZE, 10, ".") : shortest(parts(GROUP, 16, ":"));
        return text + "/" + prefix;
    }

    private String parts(int width, int radix, String separator) {
        StringBuilder text = new StringBuilder();
        BigInteger mask = BigInteger.ONE.shiftLeft(width).subtract(BigInteger.ONE);
        for (int shift = bits - width; shift >= 0; shift -= width) {
            text.append(address.shiftRight(shift).and(mask).toString(radix)).append(shift == 0 ? "" : separator);
        }
        return text.toString();
    }

    /** With {@code ::} for the first of the longest runs of zeros. */
    private static String shortest(String text) {
        for (int zeros = V6 / GROUP; zeros > 1; zeros--) {
            String run = "0" + ":0".repeat(zeros - 1);
            Pattern whole = Pattern.compile("(^|:)" + run + "(:|$)");
            if (whole.matcher(text).find()) {
                return whole.matcher(text).replaceFirst("::");
            }
        }
        return text;
    }
}
