package dev.iotdd.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "192.168.100.14/24, 192.168.100.0/24",
        "10.1.2.3, 10.1.2.3/32",
        "255.255.255.255/0, 0.0.0.0/0",
        "2001:DB8:0:0:1:0:0:1, 2001:db8::1:0:0:1/128",
        "2001:db8:0:1:1:1:1:1/128, 2001:db8:0:1:1:1:1:1/128",
        "::/0, ::/0",
        "::1/8, ::/8",
        "::1, ::1/128",
        "1::/16, 1::/16",
        "1:0:0:2:0:0:0:3, 1:0:0:2::3/128",
        "fe80::1:2:3:4/64, fe80::/64",
        "::ffff:192.0.2.1/120, ::ffff:c000:200/120",
        "64:ff9b::192.0.2.1/96, 64:ff9b::/96"
    })
    void networksAreNamedByTheirFirstAddressInTheShortestForm(String written, String network) {
        assertThat(Network.of(written).masked()).hasToString(network);
        assertThat(Network.of(network)).isEqualTo(Network.of(written).masked());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/8",
                "1",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.256",
                "01.2.3.4",
                "1.2.3.4/33",
                "1.2.3.4/-1",
                "1.2.3.4/",
                "1.2.3.4/8/8",
                "1.2.3.4/1x",
                "localhost",
                ":",
                ":::",
                "1::2::3",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "12345::",
                "::g",
                "::1/129",
                "::1%lo",
                "[::1]",
                "::1.2.3",
                "::1.2.3.4.5",
                "fe80::1/0x10",
                "example.com:80"
            })
    void whatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> Network.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void networksHoldOneAnotherOrHaveNothingInCommon() {
        Networks networks = networks("10.0.0.0/8", "10.20.0.0/16", "192.0.2.0/25", "2001:db8::/32");
        assertThat(networks.outer(Network.of("10.20.30.40"))).contains(Network.of("10.0.0.0/8"));
        assertThat(networks.outer(Network.of("192.0.2.128"))).isEmpty();
        assertThat(networks.outer(Network.of("9.255.255.255"))).isEmpty();
        assertThat(networks.outer(Network.of("::a00:1"))).isEmpty();
        assertThat(networks.containsAll(networks("10.1.0.0/16", "2001:db8:1::1")))
                .isTrue();
        assertThat(networks.containsAll(networks("10.1.0.0/16", "192.0.2.0/24")))
                .isFalse();
        assertThat(networks.meet(networks("192.0.0.0/16"))).isTrue();
        assertThat(networks.meet(networks("192.0.2.130", "11.0.0.0/8"))).isFalse();
    }

    private static Networks networks(String... texts) {
        List<Network> networks = Stream.of(texts).map(Network::of).toList();
        return new Networks(networks);
    }
}
