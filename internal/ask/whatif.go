package ask

import (
	"context"
	"fmt"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/pack"
	"github.com/comity-project/comity/internal/whatif"
)

// WhatIf answers a scenario on a baseline; nil takes that of the packs.
func (d *Desk) WhatIf(ctx context.Context, s *whatif.Scenario, base *whatif.Baseline, o whatif.Options) (*whatif.Answer, error) {
	models, err := pack.EmbeddedModels()
	if err != nil {
		return nil, fmt.Errorf("the binary is damaged: %w", err)
	}
	by := whatif.Evidence{Baseline: models.Baseline, Elasticities: models.Elasticities, Rates: models.Rates, Measures: d.pack.Measures, Record: d.record}
	for _, id := range models.IDs {
		if base == nil || id.Name != "baseline_2023" {
			by.Packs = append(by.Packs, id)
		}
	}
	by.Packs = append(by.Packs, d.pack.IDs...)
	if base != nil {
		by.Baseline = base
	}
	return whatif.Ask(ctx, s, by, o)
}

// Elasticities is the table that scenarios choose from.
func (d *Desk) Elasticities() ([]whatif.Elasticity, error) {
	models, err := pack.EmbeddedModels()
	if err != nil {
		return nil, fmt.Errorf("the binary is damaged: %w", err)
	}
	return models.Elasticities, nil
}

// ModelPacks names the packs that only what-ifs rest on.
func (d *Desk) ModelPacks() ([]comity.PackID, error) { return pack.ModelIDs() }
