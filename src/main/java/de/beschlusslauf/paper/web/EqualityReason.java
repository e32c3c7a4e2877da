package de.beschlusslauf.paper.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why a paper is a matter of equality.
 *
 * @param reason German; stays with the paper
 */
record EqualityReason(@NotBlank @Size(max = 4000) String reason) {
}
