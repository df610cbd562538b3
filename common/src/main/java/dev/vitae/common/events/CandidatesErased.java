package dev.vitae.common.events;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.CandidateId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Candidates were erased: whoever keeps something of them erases it too. */
@JsonNaming(SnakeCaseStrategy.class)
public record CandidatesErased(UUID eventId, AccountId accountId, List<CandidateId> candidateIds, Instant erasedAt) {}
