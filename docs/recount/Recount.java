import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Recounts a ranked round from its report, alone: {@code java Recount.java report.csv [seed hash noted before]}.
 *
 * <p>From each line it takes only what a candidate brought: reference, province, version, points, amount. Totals, lottery
 * values, order, ranks and outcomes it makes itself, and compares the bytes. Needs Java 21 or later and nothing else.
 * Ends with 0 if all is the same, 1 if something differs, 2 if it can't read the report.
 */
public final class Recount {

    static final String COLUMNS = "reference,province,version,points,total,amountCentimes,lottery,rank,outcome";

    /** What is wrong with the report. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1;

        Wrong(int line, String what) {
            super("line " + line + ": " + what);
        }
    }

    record Candidate(String reference, String province, String version, String points, int total, long amount,
            String lottery) {

        String line(int rank, String outcome) {
            return String.join(
                    ",", reference, province, version, points, "" + total, "" + amount, lottery, "" + rank, outcome);
        }
    }

    /** Places (null: only the money bounds), money, and how many waited from before. */
    record Free(Long places, long amount, int ahead) {}

    private final List<String> lines;
    private final Map<String, String> head = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> grids = new LinkedHashMap<>();
    private final Map<String, Free> provinces = new TreeMap<>();
    private int at;

    Recount(List<String> lines) {
        this.lines = lines;
    }

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        if (arguments.length < 1 || arguments.length > 2) {
            System.out.println("java Recount.java report.csv [seed hash noted before]");
            System.exit(2);
        }
        byte[] bytes = Files.readAllBytes(Path.of(arguments[0]));
        System.out.println("SHA-256 of the report: " + hex(sha256(bytes)));
        try {
            boolean same = new Recount(new String(bytes, StandardCharsets.UTF_8).lines().toList())
                    .recount(bytes, arguments.length == 2 ? arguments[1] : null);
            System.exit(same ? 0 : 1);
        } catch (Wrong e) {
            System.out.println("WRONG: " + e.getMessage());
            System.exit(1);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            System.out.println("This is no report of a round: " + e.getMessage());
            System.exit(2);
        }
    }

    private boolean recount(byte[] bytes, String notedBefore) throws GeneralSecurityException {
        readHead();
        checkSeed(notedBefore);
        List<Candidate> candidates = readCandidates();
        String again = write(candidates);
        if (Arrays.equals(again.getBytes(StandardCharsets.UTF_8), bytes)) {
            System.out.println("SAME: " + candidates.size() + " candidates; every total, lottery value, rank and outcome"
                    + " comes out as reported, to the byte.");
            return true;
        }
        sayWhereItDiffers(again.lines().toList());
        return false;
    }

    private void readHead() {
        for (; at < lines.size() && !lines.get(at).equals(COLUMNS); at++) {
            String[] fields = lines.get(at).split(",", 5);
            switch (fields[0]) {
                case "criterion" ->
                    grids.computeIfAbsent(fields[1], version -> new LinkedHashMap<>())
                            .put(fields[2], Integer.valueOf(fields[3]));
                case "province" ->
                    provinces.put(
                            fields[1],
                            new Free(
                                    fields[2].isEmpty() ? null : Long.valueOf(fields[2]),
                                    Long.parseLong(fields[3]),
                                    Integer.parseInt(fields[4])));
                default -> head.put(fields[0], fields[1]);
            }
        }
        for (String needed : List.of("jisr-round", "programme", "round", "seed", "seedHash", "candidates")) {
            if (!head.containsKey(needed)) {
                throw new Wrong(1, "this report has no " + needed);
            }
        }
        at++;
    }

    private void checkSeed(String notedBefore) throws GeneralSecurityException {
        String hash = hex(sha256(HexFormat.of().parseHex(head.get("seed"))));
        if (!hash.equals(head.get("seedHash"))) {
            throw new Wrong(lineOf("seed,"), "the seed's SHA-256 is " + hash + ", not the hash that was announced");
        }
        if (notedBefore == null) {
            System.out.println("The seed fits the hash in the report; compare it with what was announced: " + hash);
        } else if (!hash.equalsIgnoreCase(notedBefore)) {
            throw new Wrong(lineOf("seedHash,"), "the hash noted before is " + notedBefore);
        } else {
            System.out.println("The seed fits the hash that was noted before.");
        }
    }

    private int lineOf(String beginning) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(beginning)) {
                return i + 1;
            }
        }
        return 1;
    }

    private List<Candidate> readCandidates() throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(HexFormat.of().parseHex(head.get("seed")), "HmacSHA256"));
        List<Candidate> candidates = new ArrayList<>();
        Set<String> references = new HashSet<>();
        for (; at < lines.size(); at++) {
            String[] fields = lines.get(at).split(",", -1);
            if (fields.length != 9) {
                throw new Wrong(at + 1, "a candidate has 9 fields");
            }
            if (!references.add(fields[0])) {
                throw new Wrong(at + 1, fields[0] + " is in the report twice");
            }
            if (!provinces.containsKey(fields[1])) {
                throw new Wrong(at + 1, "province " + fields[1] + " isn't in the head");
            }
            String lottery = hex(mac.doFinal(fields[0].getBytes(StandardCharsets.UTF_8)));
            candidates.add(new Candidate(
                    fields[0], fields[1], fields[2], fields[3], total(fields[2], fields[3]), Long.parseLong(fields[5]),
                    lottery));
        }
        if (candidates.size() != Long.parseLong(head.get("candidates"))) {
            throw new Wrong(
                    lineOf("candidates,"), head.get("candidates") + " candidates are told, " + candidates.size()
                            + " are there");
        }
        candidates.sort(Comparator.comparing(Candidate::province)
                .thenComparing(Comparator.comparingInt(Candidate::total).reversed())
                .thenComparing(Candidate::lottery)
                .thenComparing(Candidate::reference));
        return candidates;
    }

    /** The criteria of the version's grid, all of them, in its order, each within its bounds. */
    private int total(String version, String points) {
        Map<String, Integer> grid = grids.getOrDefault(version, Map.of());
        List<String> given = points.isEmpty() ? List.of() : List.of(points.split(";"));
        List<String> names = given.stream().map(each -> each.split("=")[0]).toList();
        if (!names.equals(List.copyOf(grid.keySet()))) {
            throw new Wrong(at + 1, "the points aren't those of the grid of version " + version);
        }
        int total = 0;
        for (String each : given) {
            String[] parts = each.split("[=!]");
            int value = Integer.parseInt(parts[1]);
            if (value < 0 || value > grid.get(parts[0]) || parts.length > 2 && value != 0) {
                throw new Wrong(at + 1, each + " isn't within the criterion's bounds");
            }
            total += value;
        }
        return total;
    }

    /** The report again: the head as it is, every candidate recounted. */
    private String write(List<Candidate> candidates) {
        StringBuilder report = new StringBuilder();
        for (String line : lines) {
            report.append(line).append('\n');
            if (line.equals(COLUMNS)) {
                break;
            }
        }
        String province = null;
        Long places = null;
        long amount = 0;
        boolean waiting = false;
        int rank = 0;
        for (Candidate each : candidates) {
            if (!each.province().equals(province)) {
                province = each.province();
                Free free = provinces.get(province);
                places = free.places();
                amount = free.amount();
                waiting = free.ahead() > 0;
                rank = 0;
            }
            waiting = waiting || each.amount() > amount || places != null && places < 1;
            if (!waiting) {
                amount -= each.amount();
                places = places == null ? null : Long.valueOf(places - 1);
            }
            report.append(each.line(++rank, waiting ? "WAITING" : "PLACE")).append('\n');
        }
        return report.toString();
    }

    private void sayWhereItDiffers(List<String> again) {
        for (int i = 0; i < Math.max(lines.size(), again.size()); i++) {
            String reported = i < lines.size() ? lines.get(i) : "(nothing)";
            String recounted = i < again.size() ? again.get(i) : "(nothing)";
            if (!reported.equals(recounted)) {
                System.out.println("DIFFERENT, first in line " + (i + 1) + ":");
                System.out.println("  reported:  " + reported);
                System.out.println("  recounted: " + recounted);
                return;
            }
        }
        System.out.println("DIFFERENT: only in how lines end.");
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
