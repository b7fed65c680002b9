import { useState } from 'preact/hooks';
import { panelFixtures } from './fixtures/panelFixtures';
import { type ThemeName, themeNames } from './themes/themes';

const widths = [320, 380, 600, 900] as const;

/** Frames of the preview page, one for each state and theme; those out of sight are not loaded. */
export function PreviewIndex() {
	const [width, setWidth] = useState<number>(380);
	const [shown, setShown] = useState<readonly ThemeName[]>(themeNames);
	const toggle = (name: ThemeName) =>
		setShown(themeNames.filter(other => shown.includes(other) !== (other === name)));

	return (
		<main class="preview">
			<form class="preview-choices">
				{widths.map(choice => (
					<label key={choice}>
						<input type="radio" name="width" checked={choice === width} onChange={() => setWidth(choice)} />
						{choice} px
					</label>
				))}
				{themeNames.map(name => (
					<label key={name}>
						<input type="checkbox" checked={shown.includes(name)} onChange={() => toggle(name)} />
						{name}
					</label>
				))}
			</form>
			{Object.keys(panelFixtures).map(fixture => (
				<section key={fixture} aria-label={fixture}>
					<h2>{fixture}</h2>
					<div class="preview-frames">
						{shown.map(theme => (
							<iframe
								key={theme}
								title={`${fixture}, ${theme}`}
								src={`?fixture=${fixture}&theme=${theme}`}
								width={width}
								height={760}
								loading="lazy"
							/>
						))}
					</div>
				</section>
			))}
		</main>
	);
}
