package cli

import (
	"encoding/json"
	"fmt"
	"runtime"
	"runtime/debug"
	"slices"

	"github.com/spf13/cobra"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/ask"
)

// Version is the version of the program, set by the release build.
var Version = "0.1.0-dev"

func (p *program) versionCommand() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "version",
		Short: "Print the build and the packs with their hashes",
		Args:  cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			desk, err := ask.Open(c.Context(), "")
			if err != nil {
				return err
			}
			models, err := desk.ModelPacks()
			if err != nil {
				return err
			}
			return p.version(slices.Concat(desk.Packs(), models), asJSON)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return c
}

func (p *program) version(packs []comity.PackID, asJSON bool) error {
	if asJSON {
		return json.NewEncoder(p.Out).Encode(map[string]any{"version": Version, "revision": revision(), "go": runtime.Version(), "packs": packs})
	}
	fmt.Fprintf(p.Out, "comity %s%s %s %s/%s\n", Version, dashed(revision()), runtime.Version(), runtime.GOOS, runtime.GOARCH)
	for _, id := range packs {
		fmt.Fprintf(p.Out, "pack %-13s %s sha256 %s\n", id.Name, id.Version, id.SHA256)
	}
	return nil
}

func dashed(s string) string {
	if s == "" {
		return ""
	}
	return " (" + s + ")"
}

func revision() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && len(s.Value) > 12 {
			return s.Value[:12]
		}
	}
	return ""
}
