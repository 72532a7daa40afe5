package ma.jisr.journey;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that no form sends, made from an endpoint's schema; the same seed makes the same ones. */
final class BadBodies {

    /** @param kind in a word, what is wrong with it */
    record Body(String kind, byte[] bytes, String type) {}

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String JSON = "application/json";
    private static final int HUGE = 2 << 20;
    private static final String[] TEXTS = {
        "' OR '1'='1",
        "\"; DROP TABLE registrations; --",
        "{\"$gt\": \"\"}",
        "$where: function() { return true }",
        "${7*7}",
        "#{7*7}",
        "{{7*7}}",
        "T(Runtime).getRuntime().exec('id')",
        "${jndi:ldap://127.0.0.1/a}",
        "has(this.x) || true",
        "../../../../etc/passwd",
        "..\\..\\windows\\win.ini",
        "file:///etc/passwd",
        "<script>alert(1)</script>",
        "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>",
        "=cmd|' /C calc'!A0",
        "\u0000",
        "a\u0000b",
        "\u0001\u0008\u001b[31m",
        "\u007f\u0085",
        "\u202eevil\u202c",
        "\u2066a\u2069",
        "\ufeff",
        "\u200b\u200d",
        "e" + "\u0301".repeat(500),
        "\ud83d\udc69\u200d\ud83d\udc67",
        "\uffff",
        "\ufdd0",
        "ﷺ".repeat(300),
        "",
        " ",
        "\r\nSet-Cookie: a=b",
        "null",
        "true",
        "-1",
        "9999-99-99",
        "0000-00-00",
        "2024-02-30",
        "+999999999-01-01",
        "-0001-01-01",
        "٠٦١٢٣٤٥٦٧٨",
        "%00",
        "%s%n%x",
        "{0}",
        "a@b@c",
        "İI\u0131i\u0307"
    };
    private static final String[] NUMBERS = {
        "1e400",
        "-1e400",
        "1e-400",
        "1E2147483647",
        "1e-2147483648",
        "1e99999999999",
        "9".repeat(400),
        "-0",
        "-0.0",
        "0.1".repeat(1) + "9".repeat(900),
        "2147483648",
        "-2147483649",
        "9223372036854775808",
        "1.5",
        "1e2",
        "NaN",
        "Infinity",
        "0x1F",
        "01",
        "+1",
        ".5",
        "5.",
        "1_000",
        "9".repeat(1200)
    };
    private static final String[] TYPES = {
        "text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data", "text/html",
        "application/json; charset=utf-16", "application/json; charset=nonsense", "application/json;;;", "json", "*/*",
        "application/x-java-serialized-object", "application/yaml", "application/cbor", "image/png"
    };

    private final Endpoint endpoint;
    private final Random random;
    private final List<Function<ObjectNode, Body>> kinds;

    BadBodies(Endpoint endpoint, long seed) {
        this.endpoint = endpoint;
        this.random = new Random(seed * 31 + endpoint.name().hashCode());
        this.kinds = kinds();
    }

    private List<Function<ObjectNode, Body>> kinds() {
        return List.of(
                whole -> json("text", changed(whole, NODES.stringNode(one(TEXTS)))),
                whole -> json("text", changed(whole, NODES.stringNode(one(TEXTS)))),
                whole -> raw("number", marked(whole, one(NUMBERS))),
                whole -> raw(
                        "half of a surrogate pair",
                        marked(whole, "\"\\ud8" + (random.nextBoolean() ? "00" : "3d a") + "\"")),
                whole -> json("type", changed(whole, wrong())),
                whole -> json("null", changed(whole, NODES.nullNode())),
                whole -> json("operator", changed(whole, operator())),
                whole -> json("long text", changed(whole, NODES.stringNode("ا".repeat(1 + random.nextInt(60_000))))),
                whole -> raw("nesting", marked(whole, nested(1 + random.nextInt(3_000)))),
                whole -> json("unknown field", grown(whole)),
                whole -> json("missing field", shrunk(whole)),
                this::twice,
                this::brokenBytes,
                this::cut,
                whole -> raw(
                        "root",
                        one(
                                "null", "[]", "\"x\"", "1", "true", "", " ", "{", "}", "[{}]", "{}{}", "\u0000",
                                "{'a':1}", "//\n{}")),
                whole -> new Body("type of content", bytes(whole), one(TYPES)),
                whole -> new Body("encoding", bytes(whole, UTF_16BE), JSON),
                whole -> raw("tail", whole + one("x", ",", "{}", "\u0000", "]]")));
    }

    /** The one with this number; call with 0, 1, 2, … */
    Body next(int number) {
        if (number % 400 == 399) {
            return raw(
                    "2 MiB", "{\"" + one("reason", "name", "phone", "programme") + "\": \"" + "a".repeat(HUGE) + "\"}");
        }
        ObjectNode whole = (ObjectNode) valid("", endpoint.schema());
        return kinds.get(number % kinds.size()).apply(whole);
    }

    private JsonNode valid(String name, JsonNode schema) {
        if (schema.has("$ref")) {
            return valid(
                    name, endpoint.document().at(schema.get("$ref").asString().substring(1)));
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        return switch (schema.path("type").asString("")) {
            case "object" -> object(schema);
            case "array" -> NODES.arrayNode().add(valid(name, schema.get("items")));
            case "integer" -> NODES.numberNode(random.nextInt(100));
            case "number" -> NODES.numberNode(random.nextInt(100_000));
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            default -> NODES.stringNode(text(name));
        };
    }

    /** What somebody might have meant. */
    private String text(String name) {
        return switch (name) {
            case "nationalId" -> "EE123456";
            case "phone" -> "+2126120%05d".formatted(random.nextInt(100_000));
            case "email" -> "a" + random.nextInt(1_000_000) + "@example.ma";
            case "birthDate", "startedOn", "validUntil" -> "1992-04-17";
            case "province", "provinces" -> "161";
            case "commune" -> "071610103";
            case "programme", "programmes" -> Cast.PROGRAMME;
            case "roles" -> "EVALUATOR";
            case "scopes" -> "events:read";
            case "version" -> "2023-06";
            default -> "text";
        };
    }

    /** Mostly with all of its fields. */
    private ObjectNode object(JsonNode schema) {
        ObjectNode object = NODES.objectNode();
        schema.path("properties").forEachEntry((name, of) -> {
            if (random.nextInt(6) > 0) {
                object.set(name, valid(name, of));
            }
        });
        if (schema.has("additionalProperties")) {
            object.put("reference", "text");
        }
        return object;
    }

    private ObjectNode changed(ObjectNode whole, JsonNode value) {
        ObjectNode at = somewhere(whole);
        if (!at.isEmpty()) {
            String name = one(at.propertyNames().toArray(String[]::new));
            if (at.get(name) instanceof ArrayNode array && random.nextBoolean()) {
                array.add(value);
            } else {
                at.set(name, value);
            }
        }
        return whole;
    }

    private ObjectNode grown(ObjectNode whole) {
        somewhere(whole)
                .put(
                        one("admin", "$set", "__proto__", "class", "id", "status", "roles ", "a/b~c", "أ", ""),
                        one(TEXTS));
        return whole;
    }

    private ObjectNode shrunk(ObjectNode whole) {
        ObjectNode at = somewhere(whole);
        at.propertyNames().stream().toList().stream()
                .filter(name -> random.nextBoolean())
                .forEach(at::remove);
        return whole;
    }

    /** The object itself, or one within it. */
    private ObjectNode somewhere(ObjectNode whole) {
        List<ObjectNode> objects = new ArrayList<>(List.of(whole));
        for (int i = 0; i < objects.size(); i++) {
            objects.get(i).values().stream()
                    .filter(JsonNode::isObject)
                    .map(ObjectNode.class::cast)
                    .forEach(objects::add);
        }
        return objects.get(random.nextInt(objects.size()));
    }

    private JsonNode wrong() {
        return switch (random.nextInt(6)) {
            case 0 -> NODES.arrayNode();
            case 1 -> NODES.arrayNode().add(1).add("a").addNull();
            case 2 -> NODES.objectNode();
            case 3 -> NODES.booleanNode(true);
            case 4 -> NODES.numberNode(random.nextLong());
            default -> NODES.stringNode("12");
        };
    }

    private JsonNode operator() {
        ObjectNode operator = NODES.objectNode();
        operator.put(
                one("$gt", "$ne", "$where", "$regex", "$oid", "$date", "$numberDecimal", "@type", "@class"),
                one("", "1", ".*"));
        return operator;
    }

    private String marked(ObjectNode whole, String literal) {
        return changed(whole, NODES.stringNode("@here@")).toString().replace("\"@here@\"", literal);
    }

    private String nested(int depth) {
        return random.nextBoolean()
                ? "[".repeat(depth) + "]".repeat(depth)
                : "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
    }

    private Body twice(ObjectNode whole) {
        String text = whole.toString();
        String first = text.substring(1, text.length() - 1);
        return raw("field twice", whole.isEmpty() ? "{\"a\":1,\"a\":2}" : "{" + first + "," + first + "}");
    }

    private Body brokenBytes(ObjectNode whole) {
        byte[][] broken = {
            {(byte) 0xC3, 0x28}, {(byte) 0xFF}, {(byte) 0xC0, (byte) 0x80}, {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            {(byte) 0xF5, (byte) 0x80, (byte) 0x80, (byte) 0x80}, {(byte) 0xE2, (byte) 0x82}, {0x00}, {0x07}
        };
        byte[] good = bytes(whole);
        int at = random.nextInt(good.length);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(good, 0, at);
        all.writeBytes(broken[random.nextInt(broken.length)]);
        all.write(good, at, good.length - at);
        return new Body("bytes that are no text", all.toByteArray(), JSON);
    }

    private Body cut(ObjectNode whole) {
        byte[] good = bytes(whole);
        return new Body("cut off", Arrays.copyOf(good, random.nextInt(good.length)), JSON);
    }

    private static Body json(String kind, JsonNode body) {
        return new Body(kind, bytes(body), JSON);
    }

    private static Body raw(String kind, String body) {
        return new Body(kind, body.getBytes(UTF_8), JSON);
    }

    private static byte[] bytes(JsonNode body) {
        return bytes(body, UTF_8);
    }

    private static byte[] bytes(JsonNode body, java.nio.charset.Charset charset) {
        return body.toString().getBytes(charset);
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }
}
