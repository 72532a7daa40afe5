package ma.jisr.funding.allotment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.jisr.funding.allocation.Envelope;
import ma.jisr.funding.allocation.EnvelopeId;
import ma.jisr.funding.allocation.Envelopes;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.funding.territory.Apportionment;
import ma.jisr.funding.territory.NeedIndex;
import ma.jisr.funding.territory.Province;
import ma.jisr.funding.territory.Region;
import ma.jisr.starter.problem.Problem;
import org.springframework.stereotype.Component;

/** Works out how places would be spread, and stores nothing. */
@Component
public class ProposingSpreads {

    private final Envelopes envelopes;
    private final Region region = Region.load();

    ProposingSpreads(Envelopes envelopes) {
        this.envelopes = envelopes;
    }

    /**
     * @throws IllegalArgumentException if the parameters can't be met
     * @throws Problem 409 if nobody counted the inhabitants of one of the programme's provinces
     */
    public Proposal propose(ProgrammeVersion programme, Parameters parameters) {
        List<Province> provinces = provinces(programme);
        NeedIndex index = new NeedIndex(parameters.ruralWeight());
        Map<String, BigDecimal> needs = weights(provinces, index::of);
        Map<String, BigDecimal> people = weights(provinces, province -> BigDecimal.valueOf(province.population()));
        SortedMap<String, Integer> places = Apportionment.of(parameters.places(), parameters.floor(), needs);
        SortedMap<String, Integer> byPopulation = Apportionment.of(parameters.places(), 0, people);
        SortedMap<String, Long> amounts = Apportionment.amounts(parameters.amountCentimes(), decimals(places));
        Map<String, Envelope> now = now(programme);
        return new Proposal(
                parameters,
                provinces.stream()
                        .map(province -> new Proposal.Line(
                                province,
                                needs.get(province.code()),
                                now.get(province.code()),
                                byPopulation.get(province.code()),
                                places.get(province.code()),
                                amounts.get(province.code())))
                        .toList());
    }

    /** The programme's provinces, by code. */
    List<Province> provinces(ProgrammeVersion programme) {
        return programme.provinces().stream()
                .sorted()
                .map(code -> region.province(code)
                        .orElseThrow(() -> Problem.conflict("province-not-counted", programme.code(), code)))
                .toList();
    }

    private Map<String, Envelope> now(ProgrammeVersion programme) {
        return envelopes.totals(ids(programme)).stream()
                .collect(Collectors.toMap(envelope -> envelope.id().province(), Function.identity()));
    }

    static List<EnvelopeId> ids(ProgrammeVersion programme) {
        return programme.provinces().stream()
                .map(province -> new EnvelopeId(programme.code(), province))
                .toList();
    }

    private static Map<String, BigDecimal> weights(List<Province> provinces, Function<Province, BigDecimal> weight) {
        return provinces.stream().collect(Collectors.toMap(Province::code, weight));
    }

    private static Map<String, BigDecimal> decimals(Map<String, Integer> places) {
        return places.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> BigDecimal.valueOf(each.getValue())));
    }
}
