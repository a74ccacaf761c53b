package statement

func wordLike(w string) bool {
	if w == "" {
		return false
	}
	c := w[0]
	return c >= 'a' && c <= 'z' || c >= 0x80 && w != "”" && w != "“" && w != "—" && w != "–"
}
