package org.garante.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvenanceTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // Sec-Fetch-Site, Origin, Referer, foreign
        "-,-,-,false",
        "same-origin,-,-,false",
        "none,-,-,false",
        "same-site,-,-,true",
        "cross-site,-,-,true",
        "-,https://reg.example,-,false",
        "-,HTTPS://REG.example,-,false",
        "-,http://10.0.0.5:8080,-,false",
        "-,https://public.example,-,false",
        "-,https://reg.example.evil.example,-,true",
        "-,https://evil.example,-,true",
        "-,https://reg.example:444,-,true",
        "-,null,-,true",
        "-,not an address,-,true",
        "-,-,https://reg.example/records?q=x,false",
        "-,-,https://evil.example/https://reg.example,true",
        "-,-,https://reg.example@evil.example/,true",
        "same-origin,https://evil.example,-,true",
        "same-origin,https://reg.example,https://evil.example/,true",
        "cross-site,https://reg.example,https://reg.example/,true",
        "same-origin,https://reg.example,https://reg.example/,false"
      })
  void each_header_that_is_there_has_to_name_the_register(
      String site, String origin, String referer, boolean foreign) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Host", "reg.example");
    headers.put("Sec-Fetch-Site", site);
    headers.put("Origin", origin);
    headers.put("Referer", referer);

    assertThat(new Provenance(request(headers), Optional.of("https://public.example/")).isForeign())
        .isEqualTo(foreign);
  }

  private static HttpServletRequest request(Map<String, String> headers) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            ProvenanceTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getHeader" -> headers.get((String) arguments[0]);
                  case "getServerName" -> "10.0.0.5";
                  case "getServerPort" -> 8080;
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
