package pack

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io"
	"sync"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/whatif"
)

//go:embed data/baseline_2023.csv.gz
var matrices embed.FS

// Models is what a what-if rests on besides the record: a year of world trade, average duties, elasticities.
type Models struct {
	IDs          []comity.PackID
	Baseline     *whatif.Baseline
	Rates        []whatif.AppliedRate
	Elasticities []whatif.Elasticity
}

// ModelIDs names the packs of Models without reading them.
var ModelIDs = sync.OnceValues(func() ([]comity.PackID, error) {
	var ids []comity.PackID
	for _, f := range []struct{ name, file string }{
		{"baseline_2023", "data/baseline_2023.csv.gz"}, {"rates", "data/rates.csv"}, {"elasticities", "data/elasticities.csv"},
	} {
		b, err := modelFile(f.file)
		if err != nil {
			return nil, err
		}
		sum := sha256.Sum256(b)
		ids = append(ids, comity.PackID{Name: f.name, Version: Version, SHA256: hex.EncodeToString(sum[:])})
	}
	return ids, nil
})

func modelFile(file string) ([]byte, error) {
	if b, err := matrices.ReadFile(file); err == nil {
		return b, nil
	}
	return files.ReadFile(file)
}

// EmbeddedModels reads the packs of what-if, once, when the first question asks for them.
var EmbeddedModels = sync.OnceValues(func() (*Models, error) {
	m := &Models{}
	var err error
	if m.IDs, err = ModelIDs(); err != nil {
		return nil, fmt.Errorf("packs of what-if: %w", err)
	}
	if m.Baseline, err = readModel("data/baseline_2023.csv.gz", func(r io.Reader, name string) (*whatif.Baseline, error) {
		text, err := gzip.NewReader(r)
		if err != nil {
			return nil, err
		}
		return whatif.ReadBaseline(text, name, 2023)
	}); err != nil {
		return nil, err
	}
	m.Baseline.Name = "world 2023"
	m.Baseline.Source = "CEPII BACI HS22 V202501, goods, summed over products, rounded to millions of dollars"
	m.Baseline.Licence = "Etalab Open Licence 2.0"
	m.Baseline.Notes = []string{"Taiwan is not among the economies of the baseline (BACI counts it as “Other Asia, not elsewhere specified”)"}
	if m.Rates, err = readModel("data/rates.csv", whatif.ReadRates); err != nil {
		return nil, err
	}
	m.Elasticities, err = readModel("data/elasticities.csv", whatif.ReadElasticities)
	return m, err
})

func readModel[T any](file string, parse func(io.Reader, string) (T, error)) (T, error) {
	b, err := modelFile(file)
	if err != nil {
		var none T
		return none, fmt.Errorf("pack %s: %w", file, err)
	}
	return parse(bytes.NewReader(b), file)
}
